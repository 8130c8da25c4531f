/// English number words that stand alone or end a number.
let numberWords: [String: Double] = [
  "zero": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7,
  "eight": 8, "nine": 9, "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14,
  "fifteen": 15, "sixteen": 16, "seventeen": 17, "eighteen": 18, "nineteen": 19, "twenty": 20,
  "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90,
]

/// What multiplies the number before it.
let scaleWords: [String: Double] = [
  "dozen": 12, "hundred": 100, "thousand": 1e3, "million": 1e6, "mn": 1e6, "mln": 1e6,
  "billion": 1e9, "bn": 1e9, "bln": 1e9, "trillion": 1e12, "trn": 1e12, "tn": 1e12,
]

/// What multiplies the number before it, or is its unit.
let shortScales: [String: Double] = ["k": 1e3, "m": 1e6, "b": 1e9, "t": 1e12]

/// Words beside which a number no longer means itself: an answer with one is not read.
let distortingWords: Set<String> = [
  "not", "no", "never", "nor", "or", "less", "fewer", "lower", "more", "greater", "higher", "over",
  "under", "above", "below", "than", "least", "most", "without", "except", "half", "quarter",
  "double", "twice", "thrice", "times", "to", "between", "before", "after", "plus", "until",
]

/// Units that are told apart, by each of their spellings in lower case.
let knownUnits: [String: String] = {
  let spellings: [String] = [
    "% percent percents pct percentage", "‰ permille", "pp points",
    "eur euro euros €", "usd dollar dollars $ us$", "gbp sterling £", "uah hryvnia hryvnias ₴",
    "pln zloty zlotys zł", "jpy yen ¥", "cny yuan renminbi", "chf franc francs",
    "rub rouble roubles ruble rubles ₽",
    "km kilometre kilometres kilometer kilometers", "metre metres meter meters m",
    "cm centimetre centimetres centimeter centimeters", "mi mile miles",
    "mm millimetre millimetres millimeter millimeters", "ft foot feet", "inch inches",
    "kg kilogram kilograms kilo kilos", "gram grams g", "mg milligram milligrams",
    "tonne tonnes ton tons t", "lb lbs",
    "second seconds sec s", "minute minutes min", "hour hours h", "day days", "week weeks",
    "month months", "year years", "decade decades", "century centuries",
    "°c celsius", "°f fahrenheit", "kelvin kelvins",
    "litre litres liter liters l", "ml millilitre millilitres milliliter milliliters",
    "hectare hectares ha", "acre acres",
    "watt watts w", "kw kilowatt kilowatts", "mw megawatt megawatts", "gw gigawatt gigawatts",
  ]
  var units: [String: String] = [:]
  for line in spellings {
    let names = line.split(separator: " ").map(String.init)
    for name in names { units[name] = names[0] }
  }
  return units
}()
