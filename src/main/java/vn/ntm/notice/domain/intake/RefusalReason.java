package vn.ntm.notice.domain.intake;

/** Why a file gives no text. The Vietnamese wording stands in messages/notice.properties. */
public enum RefusalReason {
    NOT_FOUND("cannot be opened", "không mở được tệp"),
    EMPTY("is empty", "tệp không có nội dung"),
    TOO_LARGE("is too large", "tệp quá lớn"),
    TOO_MUCH_TEXT("holds too much text", "tệp có quá nhiều chữ"),
    TOO_MANY_PAGES("has too many pages", "tệp có quá nhiều trang"),
    ENCRYPTED("is protected by a password", "tệp đặt mật khẩu"),
    BROKEN("is broken or cut off", "tệp hỏng hoặc thiếu"),
    NOT_TEXT("is not a document", "tệp không phải văn bản"),
    ZIP_BOMB("unpacks to far more than its size", "tệp nén bất thường"),
    MACRO("holds macros", "tệp chứa macro"),
    OLD_FONT("is written in an unknown 8-bit encoding", "tệp dùng bảng mã cũ không nhận ra"),
    SCAN_NEEDS_OCR(
            "is a scan; install tesseract-ocr and tesseract-ocr-vie (apt-get install tesseract-ocr tesseract-ocr-vie),"
                    + " or paste the text",
            "bản chụp: cần cài tesseract-ocr và tesseract-ocr-vie, hoặc dán phần chữ"),
    NO_TEXT("holds no text", "tệp không có chữ"),
    UNSUPPORTED("is of a kind that is not read", "loại tệp không đọc được"),
    TOO_SLOW("took too long to read", "đọc quá lâu"),
    BUSY("cannot be read now: too many files are being read", "máy đang đọc nhiều tệp");

    private final String english;
    private final String vietnamese;

    RefusalReason(String english, String vietnamese) {
        this.english = english;
        this.vietnamese = vietnamese;
    }

    String english() {
        return english;
    }

    String vietnamese() {
        return vietnamese;
    }

    public String messageKey() {
        return "notice.error.intake." + name();
    }
}
