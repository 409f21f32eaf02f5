import CertFlowCore
import CertFlowDefinition
import Foundation

extension PackSource {
    /// The digest of the revision that these files make, and of each file by path.
    var digests: (revision: String, files: [String: String]) {
        var files: [String: String] = [:]
        for file in self.files { files[file.path] = Digest.sha256(Data(file.bytes)) }
        return (Digest.sha256(Data(PackPublished.manifest(files).utf8)), files)
    }
}
