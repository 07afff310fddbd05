package vn.ntm.notice.domain.intake;

import java.nio.file.Path;
import java.util.List;

/**
 * The text of a document.
 *
 * @param text of a plain text file exactly as it stands there, so that offsets fit the file; of all others one line for
 *     each paragraph, blank lines between them, NFC
 * @param pages 0 when the kind of file has none
 * @param notes what the person should know about this reading
 */
public record DocumentText(String text, DocumentKind kind, int pages, List<DocumentNote> notes)
        implements DocumentReading {

    public DocumentText {
        notes = List.copyOf(notes);
    }

    /** Reads a file; never throws, whatever is in it, and ends within its time. */
    public static DocumentReading read(Path file) {
        return DocumentReader.read(file);
    }

    /** The same for what an upload brought; the name only helps where the content leaves a choice. */
    public static DocumentReading read(byte[] content, String fileName) {
        return DocumentReader.read(content, fileName);
    }
}
