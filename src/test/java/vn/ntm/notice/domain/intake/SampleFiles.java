package vn.ntm.notice.domain.intake;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import vn.ntm.notice.domain.extraction.SeedTexts;

/** The five notices as files, for tests of other packages. */
public final class SampleFiles {

    private SampleFiles() {}

    public static byte[] docx(String number) {
        return DocxSample.of(paper(number));
    }

    public static byte[] pdf(String number) {
        return PdfSample.of(paper(number));
    }

    public static byte[] html(String number) {
        return HtmlSample.of(paper(number)).getBytes(StandardCharsets.UTF_8);
    }

    /** With a macro beside its text. */
    public static byte[] docm(String number) {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("[Content_Types].xml", "<Types/>");
        parts.put(
                "word/document.xml",
                DocxSample.document(DocxSample.plain(paper(number).body().get(0))));
        parts.put("word/vbaProject.bin", "Sub AutoOpen()");
        return ZipSample.of(parts);
    }

    /** The beginning of a notice, its items cut short: small, so that thousands can be read. */
    static SamplePaper shortPaper() {
        SamplePaper whole = paper("003");
        return new SamplePaper(
                whole.head(),
                whole.body().stream()
                        .limit(9)
                        .map(words -> words.substring(0, Math.min(words.length(), 110)))
                        .toList(),
                whole.recipients().subList(0, 4),
                whole.signature());
    }

    private static SamplePaper paper(String number) {
        return SamplePaper.of(SeedTexts.of(number));
    }
}
