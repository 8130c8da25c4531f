import Testing

@Suite struct `evaluate` {
  @Test func `compares both models, and shows predictions beside answers`() {
    expect(
      """
      $ kartka evaluate
      385 usable answers to 60 cards; the last 321 were predicted from those before
        them:
      weights         log loss    RMSE    AUC
      FSRS-6 default    0.6594  0.2041  0.373  in use
      FSRS-6 fitted     0.6006  0.1879  0.416
      FSRS-7 default    0.6468  0.2034  0.352
      FSRS-7 fitted     0.5737  0.1785  0.381  best

      Calibration of FSRS-6, default weights:
      predicted  recalled  answers
         75.5 %   100.0 %        1  ▏
         83.6 %    66.7 %        6  ▉
         88.0 %    97.1 %       34  ████▊
         92.7 %    80.1 %      136  ██████████████████▉
         96.0 %    75.7 %      144  ████████████████████
      """, in: .ofLearner())
  }

  @Test func `fits a narrow screen without colours and Unicode`() {
    expect(
      """
      $ kartka evaluate
      385 usable answers to 60 cards; the last
        321 were predicted from those before
        them:
      weights         log loss    RMSE    AUC
      FSRS-6 default    0.6594  0.2041  0.373
      FSRS-6 fitted     0.6006  0.1879  0.416
      FSRS-7 default    0.6468  0.2034  0.352
      FSRS-7 fitted     0.5737  0.1785  0.381

      Calibration of FSRS-6, default weights:
      predicted  recalled  answers
         75.5 %   100.0 %        1  #
         83.6 %    66.7 %        6  #
         88.0 %    97.1 %       34  ##
         92.7 %    80.1 %      136  #########
         96.0 %    75.7 %      144  ##########
      """, in: .ofLearner(width: 40, unicode: false))
  }

  @Test func `needs nothing but reading`() {
    let world = MemoryWorld.ofLearner()
    #expect(world.run(["evaluate", "--json", "--read-only"], typing: []) == 0)
    for key in ["schema", "candidates", "calibration", "logLoss", "rmseBins", "auc"] {
      #expect(world.screen.contains("\"\(key)\":"), "\(key)")
    }
  }

  @Test func `stops at Ctrl-C`() {
    let world = MemoryWorld.ofLearner()
    world.isInterrupted = { true }
    expect(
      """
      $ kartka evaluate
      2> Stopped.
      exit 1
      """, in: world)
  }
}
