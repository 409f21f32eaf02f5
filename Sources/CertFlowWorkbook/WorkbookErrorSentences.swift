#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

extension WorkbookError: CustomStringConvertible {
    /// Both sentences, Chinese first.
    package var description: String { "\(chinese) \(english)" }

    /// One sentence in Chinese: what is wrong and what to do.
    package var chinese: String { sentences.chinese }

    /// One sentence in English: what is wrong and what to do.
    package var english: String { sentences.english }

    private var sentences: (chinese: String, english: String) {
        switch self {
        case .folderMissing, .folderNotWritable, .notAFile, .diskFull, .system, .library:
            fileSentences
        case .noSheets, .sheetName, .duplicateSheetName, .noColumns, .rowWidth, .sheetTooLarge,
            .layout, .total, .noRoomForTotalLabel:
            shapeSentences
        case .textTooLong, .misfit, .numberTooLarge, .notFinite, .formula:
            cellSentences
        }
    }

    private var fileSentences: (chinese: String, english: String) {
        switch self {
        case .folderMissing(let path):
            (
                "文件夹“\(path)”不存在，请先建立或另选位置。",
                "The folder ‘\(path)’ does not exist: create it or choose another."
            )
        case .folderNotWritable(let path):
            (
                "没有写入文件夹“\(path)”的权限，请另选位置。",
                "The folder ‘\(path)’ may not be written to: choose another."
            )
        case .notAFile(let path):
            (
                "“\(path)”不是普通文件，不能覆盖，请换一个文件名。",
                "‘\(path)’ is not a regular file and is not replaced: choose another name."
            )
        case .diskFull(let path):
            (
                "磁盘空间不足，未能写入“\(path)”，请清理后重试。",
                "The disk is full and ‘\(path)’ was not written: free some space and try again."
            )
        case .system(let call, let path, let code):
            (
                "写入“\(path)”失败（\(call)：\(String(cString: strerror(code)))）。",
                "Writing ‘\(path)’ failed (\(call): \(String(cString: strerror(code))))."
            )
        case .library(let words):
            ("工作簿生成失败（\(words)）。", "The workbook could not be made (\(words)).")
        default: ("", "")
        }
    }

    private var shapeSentences: (chinese: String, english: String) {
        switch self {
        case .noSheets: ("工作簿没有工作表。", "The workbook has no sheets.")
        case .sheetName(let name, let problem):
            (
                "工作表名称“\(name)”不可用：\(problem.chinese)。",
                "The sheet name ‘\(name)’ cannot be used: \(problem.english)."
            )
        case .duplicateSheetName(let name):
            ("工作表名称“\(name)”重复。", "Two sheets are named ‘\(name)’.")
        case .noColumns(let sheet):
            ("工作表“\(sheet)”没有列。", "The sheet ‘\(sheet)’ has no columns.")
        case .rowWidth(let sheet, let row, let cells, let columns):
            (
                "工作表“\(sheet)”第\(row)行有\(cells)个单元格，表头为\(columns)列。",
                "Row \(row) of sheet ‘\(sheet)’ has \(cells) cells, the table has \(columns) columns."
            )
        case .sheetTooLarge(let sheet, let rows, let columns):
            (
                "工作表“\(sheet)”需要\(rows)行、\(columns)列，超过1048576行、16384列的上限，请分表。",
                "Sheet ‘\(sheet)’ needs \(rows) rows and \(columns) columns, more than 1,048,576 and "
                    + "16,384: split it."
            )
        case .layout(let place):
            (
                "“\(place)”超出版面或与其他单元格重叠。",
                "‘\(place)’ lies outside its sheet or over another cell."
            )
        case .total(let sheet, let column):
            (
                "工作表“\(sheet)”的列“\(column)”不能合计。",
                "Column ‘\(column)’ of sheet ‘\(sheet)’ cannot have this total."
            )
        case .noRoomForTotalLabel(let sheet):
            (
                "工作表“\(sheet)”首列为合计列，无处写合计名称，请在前面加一列。",
                "The first column of sheet ‘\(sheet)’ has a total, which leaves no room for the "
                    + "label: put another column first."
            )
        default: ("", "")
        }
    }

    private var cellSentences: (chinese: String, english: String) {
        switch self {
        case .textTooLong(let place, let units):
            (
                "“\(place)”的文字有\(units)个字符，超过每格32767个的上限，请缩短或拆分。",
                "The text of ‘\(place)’ has \(units) characters, a cell holds 32,767: shorten it."
            )
        case .misfit(let place, let kind):
            (
                "“\(place)”的内容与列的类型（\(kind.chinese)）不符。",
                "The content of ‘\(place)’ does not fit a column of kind ‘\(kind.english)’."
            )
        case .numberTooLarge(let place):
            (
                "“\(place)”的数值超过15位，Excel不能准确表示。",
                "The number in ‘\(place)’ has more than 15 digits, which Excel would round."
            )
        case .notFinite(let place):
            ("“\(place)”不是有效数值。", "The value in ‘\(place)’ is not a finite number.")
        case .formula(let place):
            (
                "“\(place)”的公式过长、引用文字过长或结果仍是公式。",
                "The formula in ‘\(place)’ is too long, quotes too long a text, or has a formula as "
                    + "its value."
            )
        default: ("", "")
        }
    }
}

extension SheetNameProblem {
    /// The problem as the end of a Chinese sentence.
    var chinese: String {
        switch self {
        case .empty: "名称为空"
        case .tooLong: "超过31个字符"
        case .forbiddenCharacter: "含有不允许的字符（[ ] : * ? / \\ 的半角或全角，或控制字符）"
        case .apostrophe: "以单引号开头或结尾"
        case .reserved: "History为Excel保留名称"
        case .looksLikeAddress: "会被读作数字或单元格地址，请加上文字"
        }
    }

    /// The problem as the end of an English sentence.
    var english: String {
        switch self {
        case .empty: "it is empty"
        case .tooLong: "it has more than 31 characters"
        case .forbiddenCharacter:
            "it holds one of [ ] : * ? / \\ (half or full width) or a control character"
        case .apostrophe: "it begins or ends with an apostrophe"
        case .reserved: "Excel keeps ‘History’ for itself"
        case .looksLikeAddress: "it reads as a number or a cell address; add a word"
        }
    }
}

extension ValueKind {
    /// The kind in Chinese.
    var chinese: String {
        switch self {
        case .text: "文字"
        case .note: "说明"
        case .identifier: "代码"
        case .count: "数量"
        case .ordinal: "序数"
        case .number: "数值"
        case .money: "金额"
        case .percent: "百分比"
        case .date: "日期"
        }
    }

    /// The kind in English.
    var english: String {
        switch self {
        case .text: "text"
        case .note: "note"
        case .identifier: "identifier"
        case .count: "count"
        case .ordinal: "ordinal"
        case .number: "number"
        case .money: "money"
        case .percent: "percent"
        case .date: "date"
        }
    }
}
