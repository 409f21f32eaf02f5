/// How a sheet prints: always fitted to one page wide, with `第 x 页 共 y 页` at the foot.
package struct PrintSetup: Hashable, Sendable {
    package enum Paper: Hashable, Sendable {
        case a4
        case a3
    }

    package enum Orientation: Hashable, Sendable {
        case landscape
        case portrait
    }

    package var paper: Paper
    package var orientation: Orientation
    /// Whether the sheet is fitted to one page high as well.
    package var isOnePage: Bool
    /// Small text on the top right of each page, for example a rehearsal mark.
    package var header: String
    /// Small text on the bottom left of each page.
    package var footer: String

    package init(
        paper: Paper = .a4, orientation: Orientation = .landscape, isOnePage: Bool = false,
        header: String = "", footer: String = ""
    ) {
        self.paper = paper
        self.orientation = orientation
        self.isOnePage = isOnePage
        self.header = header
        self.footer = footer
    }

    /// Half-width characters across the printable area at full size.
    var charactersAcross: Double {
        switch (paper, orientation) {
        case (.a4, .portrait): 99
        case (.a4, .landscape): 146
        case (.a3, .portrait): 146
        case (.a3, .landscape): 213
        }
    }

    /// Height of the printable area at full size, in points.
    var pointsDown: Double {
        switch (paper, orientation) {
        case (.a4, .landscape): 494
        case (.a4, .portrait), (.a3, .landscape): 741
        case (.a3, .portrait): 1_090
        }
    }
}
