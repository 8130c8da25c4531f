import ArgumentParser

/// In commands an option is one of the command line; a choice's is `Flashcards.Option`.
typealias Option = ArgumentParser.Option
