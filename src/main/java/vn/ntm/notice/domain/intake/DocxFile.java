package vn.ntm.notice.domain.intake;

import java.io.InputStream;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/** A .docx (or .docm): only its text, styles and numbering are opened, each under the limits; nothing in it is run. */
final class DocxFile {

    private static final String BODY = "word/document.xml";

    private DocxFile() {}

    static DocumentText read(byte[] content, Progress progress) {
        try (ZipParts parts = ZipParts.open(content, progress)) {
            String body = parts.has(BODY) ? BODY : mainPart(parts, progress);
            if (body == null) {
                throw new RefusedException(
                        RefusalReason.UNSUPPORTED, parts.has("mimetype") ? "OpenDocument; save it as .docx" : "zip");
            }
            String folder = body.substring(0, body.lastIndexOf('/') + 1);
            DocxStyles styles = new DocxStyles();
            walk(parts, folder + "styles.xml", styles, progress);
            DocxNumbering numbering = new DocxNumbering(styles);
            walk(parts, folder + "numbering.xml", numbering, progress);
            DocxBody text = new DocxBody(progress, styles, numbering);
            walk(parts, body, text, progress);
            List<DocumentNote> more = parts.holdsMacros() ? List.of(DocumentNote.MACROS_NOT_RUN) : List.of();
            return text.finish(more);
        } catch (XMLStreamException e) {
            throw new RefusedException(RefusalReason.BROKEN, "xml");
        }
    }

    private static void walk(ZipParts parts, String name, XmlWalk.Visitor visitor, Progress progress)
            throws XMLStreamException {
        if (parts.has(name)) {
            InputStream in = parts.open(name);
            XmlWalk.walk(in, visitor, progress);
        }
    }

    /** Where the package says that the text lies, if not in the usual place. */
    private static @Nullable String mainPart(ZipParts parts, Progress progress) throws XMLStreamException {
        String[] found = new String[1];
        walk(
                parts,
                "_rels/.rels",
                new XmlWalk.Visitor() {
                    @Override
                    public void start(XmlWalk.Tag tag) {
                        if (tag.is("Relationship") && tag.attribute("Type").endsWith("/officeDocument")) {
                            found[0] = tag.attribute("Target").replaceFirst("^/", "");
                        }
                    }
                },
                progress);
        String part = found[0];
        return part != null && part.contains("document") && parts.has(part) ? part : null;
    }
}
