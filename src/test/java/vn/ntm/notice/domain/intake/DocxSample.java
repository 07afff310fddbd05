package vn.ntm.notice.domain.intake;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.ntm.notice.domain.intake.SamplePaper.Typed;

/** Writes a .docx as Word writes it: letterhead and foot as tables without borders, all numbers made by lists. */
final class DocxSample {

    static final String XML = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>";
    private static final String W = " xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";
    private static final int NUMBERS = 1;
    private static final int LETTERS = 2;
    private static final int BULLETS = 3;

    private final StringBuilder restarts = new StringBuilder();
    private int lists = 3;
    private int number;
    private int letter;
    private int numbersList = NUMBERS;
    private int lettersList = LETTERS;

    private DocxSample() {}

    static byte[] of(SamplePaper paper) {
        DocxSample sample = new DocxSample();
        StringBuilder body = new StringBuilder();
        if (!paper.head().isEmpty()) {
            body.append(table(List.of(
                    List.of(
                            plain("ỦY BAN NHÂN DÂN"),
                            plain("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM") + plain("Độc lập - Tự do - Hạnh phúc")),
                    List.of(plain(paper.head().get(0)), plain(paper.head().get(1))))));
        }
        paper.body().forEach(paragraph -> body.append(sample.typed(paragraph)));
        if (!paper.recipients().isEmpty()) {
            String recipients = paper.recipients().stream().map(sample::typed).collect(Collectors.joining());
            String signature = paper.signature().stream().map(DocxSample::plain).collect(Collectors.joining());
            body.append(table(List.of(List.of(recipients, signature))));
        }
        return file(body.toString(), sample.numbering());
    }

    /** A .docx of this body, in our own XML. */
    static byte[] file(String body, String numbering) {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put(
                "[Content_Types].xml",
                XML + "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                        + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                        + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
                        + "<Override PartName=\"/word/document.xml\" ContentType=\"application/vnd.openxmlformats-officedocument"
                        + ".wordprocessingml.document.main+xml\"/>"
                        + "<Override PartName=\"/word/numbering.xml\" ContentType=\"application/vnd.openxmlformats-officedocument"
                        + ".wordprocessingml.numbering+xml\"/></Types>");
        String relations = "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                + "<Relationship Id=\"r1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
        parts.put("_rels/.rels", XML + relations + "officeDocument\" Target=\"word/document.xml\"/></Relationships>");
        parts.put(
                "word/_rels/document.xml.rels",
                XML + relations + "numbering\" Target=\"numbering.xml\"/></Relationships>");
        parts.put("word/numbering.xml", XML + "<w:numbering" + W + ">" + numbering + "</w:numbering>");
        parts.put("word/document.xml", document(body));
        return ZipSample.of(parts);
    }

    static String document(String body) {
        return XML + "<w:document" + W + "><w:body>" + body + "</w:body></w:document>";
    }

    static String plain(String words) {
        return "<w:p>" + run(words) + "</w:p>";
    }

    static String run(String words) {
        String safe = words.replace("&", "&amp;").replace("<", "&lt;").replace("\u00AD", "</w:t><w:softHyphen/><w:t>");
        return "<w:r><w:t xml:space=\"preserve\">" + safe + "</w:t></w:r>";
    }

    static String numbered(int list, int level, String words) {
        return "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"" + level + "\"/><w:numId w:val=\"" + list
                + "\"/></w:numPr></w:pPr>" + run(words) + "</w:p>";
    }

    static String table(List<List<String>> rows) {
        return rows.stream()
                .map(row -> row.stream()
                        .map(cell -> "<w:tc>" + cell + "</w:tc>")
                        .collect(Collectors.joining("", "<w:tr>", "</w:tr>")))
                .collect(Collectors.joining("", "<w:tbl><w:tblPr/>", "</w:tbl>"));
    }

    /** A list makes the label where it can; what lists cannot count ("đ)", "1.1.") is typed, as people do. */
    private String typed(String paragraph) {
        Typed typed = Typed.of(paragraph);
        String label = typed.label();
        if (label.matches("\\d+\\.")) {
            int printed = Integer.parseInt(label.substring(0, label.length() - 1));
            letter = 0;
            if (printed != number + 1) {
                numbersList = restart(NUMBERS, printed);
            }
            number = printed;
            return numbered(numbersList, 0, typed.words());
        }
        if (label.matches("[a-z]\\)")) {
            int printed = label.charAt(0) - 'a' + 1;
            if (printed != letter + 1 || letter == 0) {
                lettersList = restart(LETTERS, printed);
            }
            letter = printed;
            return numbered(lettersList, 0, typed.words());
        }
        if (label.equals("-") || label.equals("+")) {
            return numbered(BULLETS, label.equals("-") ? 0 : 1, typed.words());
        }
        boolean title = paragraph.length() < 40 && paragraph.equals(paragraph.toUpperCase(java.util.Locale.ROOT));
        return title ? "<w:p><w:pPr><w:jc w:val=\"center\"/></w:pPr>" + run(paragraph) + "</w:p>" : plain(paragraph);
    }

    private int restart(int definition, int at) {
        restarts.append("<w:num w:numId=\"" + ++lists + "\"><w:abstractNumId w:val=\"" + definition
                + "\"/><w:lvlOverride w:ilvl=\"0\"><w:startOverride w:val=\"" + at + "\"/></w:lvlOverride></w:num>");
        return lists;
    }

    private String numbering() {
        List<String> definitions = new ArrayList<>();
        definitions.add(definition(NUMBERS, level(0, "decimal", "%1.")));
        definitions.add(definition(LETTERS, level(0, "lowerLetter", "%1)")));
        definitions.add(definition(BULLETS, level(0, "bullet", "\uF02D") + level(1, "bullet", "+")));
        String lists = List.of(NUMBERS, LETTERS, BULLETS).stream()
                .map(id -> "<w:num w:numId=\"" + id + "\"><w:abstractNumId w:val=\"" + id + "\"/></w:num>")
                .collect(Collectors.joining());
        return String.join("", definitions) + lists + restarts;
    }

    static String definition(int id, String levels) {
        return "<w:abstractNum w:abstractNumId=\"" + id + "\">" + levels + "</w:abstractNum>";
    }

    static String level(int level, String format, String text) {
        return "<w:lvl w:ilvl=\"" + level + "\"><w:start w:val=\"1\"/><w:numFmt w:val=\"" + format
                + "\"/><w:lvlText w:val=\"" + text + "\"/></w:lvl>";
    }
}
