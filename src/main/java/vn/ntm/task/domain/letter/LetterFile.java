package vn.ntm.task.domain.letter;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import vn.ntm.paper.Letterhead;
import vn.ntm.paper.OfficialPaper;
import vn.ntm.paper.Signing;
import vn.ntm.paper.Signing.Copy;
import vn.ntm.paper.Signing.CopyList;
import vn.ntm.shared.Dates;

/** The words of the letter that presses for duties, part by part. */
public final class LetterFile {

    private LetterFile() {}

    /** The whole file; the stream stays open. */
    public static void write(ChaseLetter letter, OutputStream out) throws IOException {
        try (OfficialPaper paper = new OfficialPaper(false)) {
            String number = letter.number();
            paper.head(new Letterhead(
                    letter.superior(),
                    Letterhead.issuerLines(letter.issuer()),
                    number == null ? "/" : number,
                    "V/v đôn đốc thực hiện nhiệm vụ được giao",
                    letter.place() + ", " + Dates.inWords(letter.day())));
            paper.addressees(letter.recipients());
            body(letter, paper);
            paper.foot(new Signing(
                    List.of(new CopyList(
                            "Nơi nhận:",
                            List.of(
                                    new Copy(0, "Như trên"),
                                    new Copy(0, "Lãnh đạo " + letter.issuer() + " (để b/c)"),
                                    new Copy(0, "Lưu: VT")))),
                    letter.signing(),
                    null));
            paper.write(out);
        }
    }

    private static void body(ChaseLetter letter, OfficialPaper paper) {
        paper.text("Qua theo dõi, đến hết " + Dates.inWords(letter.day()) + ", "
                + (letter.toOneUnit() ? letter.recipients().get(0) : "các cơ quan, đơn vị có tên trên")
                + " còn " + Dates.twoDigits(letter.duties().size()) + " nhiệm vụ chưa hoàn thành, cụ thể như sau:");
        duties(letter, paper);
        String answer = letter.answerBy() == null ? "sớm nhất" : "trước khi hết " + Dates.inWords(letter.answerBy());
        paper.text(upperFirst(letter.issuer()) + " đề nghị "
                + (letter.toOneUnit() ? "đơn vị" : "các cơ quan, đơn vị")
                + " khẩn trương thực hiện các nhiệm vụ nêu trên; báo cáo kết quả, nêu rõ nguyên nhân chậm, khó khăn, vướng"
                + " mắc và thời gian hoàn thành " + answer + ".");
        String words = letter.words();
        if (words != null) {
            words.lines().filter(line -> !line.isBlank()).forEach(paper::text);
        }
        paper.text("Yêu cầu các cơ quan, đơn vị nghiêm túc triển khai thực hiện./.");
    }

    private static void duties(ChaseLetter letter, OfficialPaper paper) {
        boolean units = !letter.toOneUnit();
        List<String> head = new ArrayList<>(List.of("TT", "Nội dung nhiệm vụ", "Văn bản giao", "Thời hạn"));
        List<Integer> parts = new ArrayList<>(units ? List.of(6, 33, 20, 21) : List.of(6, 48, 25, 21));
        if (units) {
            head.add(1, "Đơn vị");
            parts.add(1, 19);
        }
        List<List<String>> rows = new ArrayList<>();
        for (ChaseLetter.Owed duty : letter.duties()) {
            String chased = duty.chases() == 0 ? "" : "\nđã đôn đốc " + duty.chases() + " lần";
            String state = duty.state().isEmpty() ? "" : "\n" + duty.state();
            List<String> values = new ArrayList<>(List.of(
                    Integer.toString(rows.size() + 1), duty.title(), duty.source(), duty.due() + state + chased));
            if (units) {
                values.add(1, duty.unit());
            }
            rows.add(values);
        }
        paper.table(head, parts, rows);
    }

    private static String upperFirst(String words) {
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
