package vn.ntm.notice.domain.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** The way of a file: its size first, then what it is by its content, then the reader of that kind under its limits. */
final class DocumentReader {

    private static final Pattern MARKED_UP = Pattern.compile("\uFEFF?\\s*(?:<\\?xml|MIME-Version:)");

    private DocumentReader() {}

    static DocumentReading read(Path file) {
        Limits limits = Limits.USUAL;
        byte[] content;
        try {
            if (!Files.isRegularFile(file)) {
                return new Refusal(RefusalReason.NOT_FOUND, "no such file");
            }
            if (Files.size(file) > limits.fileBytes()) {
                return tooLarge(limits);
            }
            try (InputStream in = Files.newInputStream(file)) {
                content = in.readNBytes(limits.fileBytes() + 1); // it may grow while it is read
            }
        } catch (IOException | RuntimeException e) {
            return new Refusal(RefusalReason.NOT_FOUND, e.getClass().getSimpleName());
        }
        Path name = file.getFileName();
        return read(content, name == null ? "" : name.toString(), limits);
    }

    static DocumentReading read(byte[] content, String fileName) {
        return read(content, fileName, Limits.USUAL);
    }

    static DocumentReading read(byte[] content, String fileName, Limits limits) {
        if (content.length > limits.fileBytes()) {
            return tooLarge(limits);
        }
        if (content.length == 0) {
            return new Refusal(RefusalReason.EMPTY, "");
        }
        FileContent kind = FileContent.of(content);
        if (kind == FileContent.TEXT) {
            return plain(content, fileName, limits);
        }
        QuietLibraries.hush();
        return BoundedRun.run(limits, progress -> parse(kind, content, progress));
    }

    /** Text needs no parser and no thread; only a page in HTML does. */
    private static DocumentReading plain(byte[] content, String fileName, Limits limits) {
        try {
            DocumentText text = PlainText.read(content, limits);
            if (HtmlPage.isHtml(text.text(), fileName)) {
                return BoundedRun.run(limits, progress -> HtmlPage.read(text, progress));
            }
            if (MARKED_UP.matcher(text.text()).lookingAt()) {
                return new Refusal(RefusalReason.UNSUPPORTED, "xml or a saved web page; save it as .docx");
            }
            return text;
        } catch (RefusedException e) {
            return e.refusal();
        }
    }

    private static DocumentReading parse(FileContent kind, byte[] content, Progress progress) {
        DocumentText text = switch (kind) {
            case ZIP -> DocxFile.read(content, progress);
            case OLE2 -> DocFile.read(content, progress);
            case PDF -> PdfFile.read(content, progress);
            case PNG, JPEG, TIFF -> Scan.readPicture(content, progress);
            case RTF -> throw new RefusedException(RefusalReason.UNSUPPORTED, "rtf; save it as .docx");
            default -> throw new RefusedException(RefusalReason.NOT_TEXT, "");
        };
        if (text.text().isBlank()) {
            throw new RefusedException(RefusalReason.NO_TEXT, "");
        }
        return text;
    }

    private static Refusal tooLarge(Limits limits) {
        return new Refusal(RefusalReason.TOO_LARGE, "more than " + limits.fileBytes() / (1024 * 1024) + " MB");
    }
}
