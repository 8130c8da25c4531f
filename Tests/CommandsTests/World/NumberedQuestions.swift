/// Notes with a question and an answer, numbered from 1, with the ids `q1`, `q2` and so on.
func numberedQuestions(_ count: Int) -> String {
  (1...count).map { "## Question \($0)?\n<!-- id: q\($0) -->\n\nAnswer \($0).\n\n" }.joined()
}
