import Foundation

extension URL {
    /// The file that a path names, where a relative path begins in `folder`.
    ///
    /// `URL(fileURLWithPath:relativeTo:)` leaves out the last part of a folder whose address does not
    /// end with a slash, which depends on whether the folder was there when the address was made.
    init(path: String, within folder: URL) {
        let base = URL(fileURLWithPath: folder.path, isDirectory: true)
        self = URL(fileURLWithPath: path, relativeTo: base).standardizedFileURL
    }
}
