package vn.ntm.notice.domain.intake;

import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/** The words of an .xlsx, a line for each row, sheet after sheet; each part opened under the limits, nothing calculated. */
final class XlsxFile {

    private static final String WORKBOOK = "xl/workbook.xml";
    private static final String STRINGS = "xl/sharedStrings.xml";
    private static final int MOST_SHEETS = 100;

    private XlsxFile() {}

    static DocumentReading read(byte[] content, Progress progress) {
        try (ZipParts parts = ZipParts.open(content, progress)) {
            if (!parts.has(WORKBOOK)) {
                throw new RefusedException(RefusalReason.BROKEN, "no workbook");
            }
            Strings strings = new Strings(progress);
            if (parts.has(STRINGS)) {
                XmlWalk.walk(parts.open(STRINGS), strings, progress);
            }
            Rows rows = new Rows(strings.all, progress);
            for (int i = 1; i <= MOST_SHEETS && parts.has(sheet(i)); i++) {
                XmlWalk.walk(parts.open(sheet(i)), rows, progress);
            }
            String text = rows.text.toString().strip();
            if (text.isEmpty()) {
                throw new RefusedException(RefusalReason.NO_TEXT, "");
            }
            return new DocumentText(text, DocumentKind.TXT, 0, List.of());
        } catch (XMLStreamException e) {
            throw new RefusedException(RefusalReason.BROKEN, "xml");
        }
    }

    private static String sheet(int number) {
        return "xl/worksheets/sheet" + number + ".xml";
    }

    /** The words that cells point to, in their order; the readings of Japanese words beside them left out. */
    private static final class Strings implements XmlWalk.Visitor {

        private final List<String> all = new ArrayList<>();
        private final StringBuilder one = new StringBuilder();
        private final Progress progress;
        private int characters;
        private boolean inText;
        private boolean beside;

        Strings(Progress progress) {
            this.progress = progress;
        }

        @Override
        public void start(XmlWalk.Tag tag) {
            switch (tag.name()) {
                case "si" -> one.setLength(0);
                case "rPh" -> beside = true;
                case "t" -> inText = !beside;
                default -> {
                    // how it looks
                }
            }
        }

        @Override
        public void text(String text) {
            if (inText) {
                characters += text.length();
                progress.text(characters);
                one.append(text);
            }
        }

        @Override
        public void end(String name) {
            switch (name) {
                case "si" -> all.add(one.toString());
                case "rPh" -> beside = false;
                case "t" -> inText = false;
                default -> {
                    // how it looks
                }
            }
        }
    }

    /** The cells of each row, one blank between. */
    private static final class Rows implements XmlWalk.Visitor {

        private final StringBuilder text = new StringBuilder();
        private final StringBuilder value = new StringBuilder();
        private final List<String> strings;
        private final Progress progress;
        private boolean pointed;
        private boolean inValue;

        Rows(List<String> strings, Progress progress) {
            this.strings = strings;
            this.progress = progress;
        }

        @Override
        public void start(XmlWalk.Tag tag) {
            switch (tag.name()) {
                case "c" -> {
                    pointed = tag.attribute("t").equals("s");
                    value.setLength(0);
                }
                case "v", "t" -> inValue = true;
                default -> {
                    // formulas, widths
                }
            }
        }

        @Override
        public void text(String part) {
            if (inValue) {
                value.append(part);
            }
        }

        @Override
        public void end(String name) {
            switch (name) {
                case "v", "t" -> inValue = false;
                case "c" -> add(pointed ? string(value.toString().strip()) : value.toString());
                case "row" -> text.append('\n');
                default -> {
                    // formulas, widths
                }
            }
        }

        private void add(@Nullable String words) {
            if (words != null && !words.isBlank()) {
                text.append(words.strip()).append(' ');
                progress.text(text.length());
            }
        }

        private @Nullable String string(String index) {
            if (!index.matches("\\d{1,9}")) {
                return null;
            }
            int at = Integer.parseInt(index);
            return at < strings.size() ? strings.get(at) : null;
        }
    }
}
