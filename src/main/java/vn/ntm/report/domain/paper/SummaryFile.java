package vn.ntm.report.domain.paper;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import vn.ntm.report.domain.paper.SummaryText.Part;
import vn.ntm.shared.Dates;

/** The summary report as a Word file in the form of Nghị định 30/2020/NĐ-CP, for people to go on writing in. */
public final class SummaryFile {

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");
    private static final int[] HEAD = {3900, WordPaper.UPRIGHT_WIDTH - 3900};
    private static final int[] FOOT = {4600, WordPaper.UPRIGHT_WIDTH - 4600};

    private SummaryFile() {}

    /** The whole file; the stream stays open. */
    public static void write(SummaryData data, OutputStream out) throws IOException {
        try (WordPaper paper = new WordPaper(out, false)) {
            paper.sideBySide(HEAD, List.of(writer(data), state(data)));
            paper.line(WordLine.left("", 8));
            paper.line(WordLine.centred("BÁO CÁO", 14).heavy());
            paper.line(WordLine.centred(SummaryText.title(data), 14).heavy());
            paper.line(WordLine.centred("_____________", 10));
            for (Part part : SummaryText.of(data)) {
                WordLine line = part.line();
                if (line == null) {
                    TablePaper table = new TablePaper(paper, WordPaper.UPRIGHT_WIDTH, false);
                    data.groups().writeTo(table);
                    table.end();
                } else {
                    paper.line(line);
                }
            }
            paper.line(WordLine.left("", 8));
            paper.sideBySide(FOOT, List.of(recipients(data), signature(data)));
            paper.line(WordLine.left("", 8));
        }
    }

    static List<WordLine> writer(SummaryData data) {
        List<WordLine> lines = new ArrayList<>();
        String superior = data.superior();
        if (superior != null) {
            lines.add(WordLine.centred(superior.toUpperCase(VIETNAMESE), 12));
        }
        lines.add(WordLine.centred(data.author().toUpperCase(VIETNAMESE), 12).heavy());
        lines.add(WordLine.centred("_______", 10));
        lines.add(WordLine.centred("Số:        /BC-", 13));
        return lines;
    }

    private static List<WordLine> state(SummaryData data) {
        return List.of(
                WordLine.centred("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 12).heavy(),
                WordLine.centred("Độc lập - Tự do - Hạnh phúc", 13).heavy(),
                WordLine.centred("_____________________", 10),
                WordLine.centred(data.area().shortName() + ", " + Dates.inWords(data.today()), 13)
                        .slanted());
    }

    private static List<WordLine> recipients(SummaryData data) {
        List<WordLine> lines = new ArrayList<>();
        lines.add(WordLine.left("Nơi nhận:", 12).heavy().slanted());
        String superior = data.superior();
        if (superior != null) {
            lines.add(WordLine.left("- " + superior + " (để b/c);", 11));
        }
        lines.add(WordLine.left("- Ban Chỉ đạo các chương trình mục tiêu quốc gia " + data.level() + ";", 11));
        lines.add(WordLine.left("- Lưu: VT.", 11));
        return lines;
    }

    private static List<WordLine> signature(SummaryData data) {
        List<WordLine> lines = new ArrayList<>();
        data.signing().forEach(words -> lines.add(WordLine.centred(words, 14).heavy()));
        for (int i = 0; i < 4; i++) {
            lines.add(WordLine.centred("", 14));
        }
        return lines;
    }
}
