"""Makes a data folder, and a deck to go with it, from a log of reviews.

    python3 journal_from_csv.py LOG.csv DATA_DIR
    kartka fit --data DATA_DIR --decks DATA_DIR/decks

The log has a line of titles, then card, rating 1 to 4, time in UTC, duration in milliseconds, as
Tests/FSRSTrainingTests/Data/py-fsrs_josh_12580.csv. The study day begins at 4:00 UTC. What a log does
not tell is made up: a card was due when it was asked next, after its last answer at twice the last gap.
"""

import csv
import datetime
import json
import os
import sys
import zlib

DEVICE, SESSION = "csvlog", "import"
LEAST_GAP = datetime.timedelta(milliseconds=1)


def study_day(moment):
    return (moment - datetime.timedelta(hours=4)).date()


def read(path):
    """Reviews by card, each in order of time."""
    cards = {}
    with open(path, newline="") as file:
        for card, rating, time, duration in list(csv.reader(file))[1:]:
            moment = datetime.datetime.fromisoformat(time).astimezone(datetime.timezone.utc)
            cards.setdefault(card, []).append((moment, int(rating), int(duration)))
    return {card: sorted(reviews) for card, reviews in sorted(cards.items())}


def stamp(moment):
    return moment.strftime("%Y-%m-%dT%H:%M:%S.") + "%03dZ" % (moment.microsecond // 1000)


def due(reviews, place):
    """When a card was to be asked again, and the steps that remained."""
    moment, rating, _ = reviews[place]
    day = study_day(moment)
    if place + 1 < len(reviews):
        following = reviews[place + 1][0]
        if study_day(following) > day:
            return study_day(following).isoformat(), 0
        return stamp(max(following, moment + LEAST_GAP)), 1
    gap = (day - study_day(reviews[place - 1][0])).days if place else 0
    days = 1 if rating == 1 else max(1, 2 * gap)
    return (day + datetime.timedelta(days=days)).isoformat(), 0


def events(cards):
    """All events in order of time."""
    found = []
    for card, reviews in cards.items():
        for place, (moment, rating, duration) in enumerate(reviews):
            to_be_asked, left = due(reviews, place)
            found.append((moment, card, rating, duration, to_be_asked, left))
    for number, (moment, card, rating, duration, to_be_asked, left) in enumerate(sorted(found), 1):
        yield moment, {
            "v": 1, "k": "review", "id": f"{DEVICE}-{SESSION}-{number}", "t": stamp(moment),
            "off": 0, "day": study_day(moment).isoformat(), "card": f"card-{card}", "g": rating,
            "ms": min(max(duration, 0), 600_000), "due": to_be_asked, "left": left, "dr": 0.9,
            "model": "6",
        }


def sealed(event):
    head = json.dumps(event, separators=(",", ":")).encode()[:-1]
    return head + b',"crc":"%08x"}\n' % zlib.crc32(head)


def main(log, data):
    cards = read(log)
    journal = os.path.join(data, "journal")
    decks = os.path.join(data, "decks")
    os.makedirs(journal, mode=0o700, exist_ok=True)
    os.makedirs(decks, exist_ok=True)
    months = {}
    for moment, event in events(cards):
        months.setdefault(moment.strftime("%Y-%m"), []).append(sealed(event))
    for month, lines in months.items():
        with open(os.path.join(journal, f"{month}.{DEVICE}.jsonl"), "wb") as file:
            file.writelines(lines)
    with open(os.path.join(decks, "log.md"), "w") as file:
        file.write("---\ndeck: A log of reviews\nformat: 1\n---\n")
        for number, card in enumerate(cards, 1):
            file.write(f"\n## Card {number}?\n<!-- id: card-{card} -->\n\nAnswer {number}.\n")
    print(f"{sum(map(len, cards.values()))} reviews of {len(cards)} cards in {data}")


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    main(sys.argv[1], sys.argv[2])
