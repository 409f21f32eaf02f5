import Foundation

/// A line of the report.
func say(_ line: String) {
    FileHandle.standardOutput.write(Data((line + "\n").utf8))
}

/// A line beside the report.
func warn(_ line: String) {
    FileHandle.standardError.write(Data((line + "\n").utf8))
}

/// Tells now and then how far a long run is.
func progress(_ what: String, _ done: Int, _ all: Int) {
    if done.isMultiple(of: 500), done < all { warn("\(what): \(done) of \(all)") }
}
