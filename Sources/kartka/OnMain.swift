import Progress

/// Runs on the one thread there is, keeping the type of what is thrown.
nonisolated func onMain<Value: Sendable>(
  _ body: @MainActor () throws(StoreFailure) -> Value
) throws(StoreFailure) -> Value {
  let result = MainActor.assumeIsolated { () -> Result<Value, StoreFailure> in
    do throws(StoreFailure) { return .success(try body()) } catch { return .failure(error) }
  }
  return try result.get()
}
