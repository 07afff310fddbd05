package vn.ntm.report.domain.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.ntm.assessment.Band;
import vn.ntm.criteria.CriteriaCatalogue.Item;
import vn.ntm.organisation.UnitSummary;
import vn.ntm.report.domain.paper.UnitAnswers.Said;
import vn.ntm.report.domain.paper.UnitAnswers.Sum;
import vn.ntm.report.domain.table.CommuneStates.State;
import vn.ntm.shared.Dates;
import vn.ntm.task.Tasks.Board;
import vn.ntm.task.Tasks.UnitFigures;
import vn.ntm.ui.Numbers;

/**
 * The words of the summary report (domain 6.3): I to V, figures and lists filled in, dots where a person writes. Counts
 * below ten carry a nought, as official papers print them.
 */
public final class SummaryText {

    /** Where a person writes. */
    public static final String DOTS = "…………………………………………………………";

    private static final int MOST_UNITS = 15;

    private final SummaryData data;
    private final List<Part> parts = new ArrayList<>();

    /** A paragraph, or the place of table B3. */
    public record Part(@Nullable WordLine line) {

        public boolean isTable() {
            return line == null;
        }
    }

    private SummaryText(SummaryData data) {
        this.data = data;
    }

    public static List<Part> of(SummaryData data) {
        SummaryText text = new SummaryText(data);
        text.leading();
        text.results();
        text.rest();
        return text.parts;
    }

    /** "Kết quả xây dựng nông thôn mới huyện Tràng Định quý III năm 2021". */
    public static String title(SummaryData data) {
        return "Kết quả xây dựng nông thôn mới " + lowerFirst(data.area().name()) + " "
                + data.period().name();
    }

    private void leading() {
        body("Thực hiện chế độ báo cáo về Chương trình mục tiêu quốc gia xây dựng nông thôn mới, " + data.author()
                + " báo cáo kết quả " + data.period().name() + " (số liệu "
                + data.period().days() + ") như sau:");
        heading("I. CÔNG TÁC LÃNH ĐẠO, CHỈ ĐẠO");
        Board board = data.duties();
        if (board.total() > 0) {
            body("Đến hết " + Dates.inWords(data.day()) + ", các cơ quan, đơn vị được giao " + two(board.total())
                    + " nhiệm vụ trong các thông báo kết luận: đã hoàn thành " + two(board.done())
                    + " nhiệm vụ (đúng hạn " + two(board.doneOnTime()) + ", quá hạn " + two(board.doneLate())
                    + "); chưa hoàn thành trong hạn " + two(board.inTime()) + ", quá hạn " + two(board.overdue())
                    + "; không thời hạn " + two(board.noDeadline()) + "." + overdueUnits(board));
        }
        body(DOTS);
    }

    private static String overdueUnits(Board board) {
        List<UnitFigures> late =
                board.units().stream().filter(unit -> unit.overdue() > 0).toList();
        if (late.isEmpty()) {
            return "";
        }
        String names = late.stream()
                .limit(MOST_UNITS)
                .map(unit -> unit.unitName() + " (" + two(unit.overdue()) + ")")
                .collect(Collectors.joining(", "));
        String more = late.size() > MOST_UNITS ? " và " + two(late.size() - MOST_UNITS) + " đơn vị khác" : "";
        return " Còn nhiệm vụ quá hạn: " + names + more + ".";
    }

    private void results() {
        heading("II. KẾT QUẢ THỰC HIỆN");
        subheading("1. Kết quả thực hiện Bộ tiêu chí");
        State now = data.now();
        if (now.set() == null || now.communes().isEmpty()) {
            body("Chưa có bộ tiêu chí hoặc chưa có xã nào tham gia Chương trình trên địa bàn.");
        } else {
            body("Đến hết " + Dates.inWords(data.day()) + ", bình quân toàn " + data.level() + " đạt "
                    + now.average().shown() + " tiêu chí/xã" + comparison(now) + "; " + groups(now) + ".");
            parts.add(new Part(null));
            subheading("2. Kết quả theo từng tiêu chí");
            now.criteria().forEach(item -> body(criterion(now, item)));
        }
        subheading("3. Huy động nguồn lực");
        body(DOTS);
        subheading("4. Nợ đọng xây dựng cơ bản");
        debt();
        subheading("5. Chương trình mỗi xã một sản phẩm, thôn nông thôn mới");
        body(DOTS);
    }

    private String comparison(State now) {
        String before = comparison(now, data.before(), "kỳ trước");
        return data.period().yearBefore() == null
                ? before
                : before + comparison(now, data.yearBefore(), "cùng kỳ năm trước");
    }

    private static String comparison(State now, @Nullable State then, String period) {
        if (then == null) {
            return " (không có số liệu " + period + " để so sánh)";
        }
        int change = now.met() - then.met();
        if (change == 0) {
            return ", bằng " + period;
        }
        return ", " + (change > 0 ? "tăng " : "giảm ") + two(Math.abs(change)) + " lượt tiêu chí so với " + period
                + " (" + then.average().shown() + " tiêu chí/xã)";
    }

    private static String groups(State now) {
        int criteria = now.criteria().size();
        int communes = now.communes().size();
        return now.bands().stream()
                .map(band -> group(now, band, criteria, communes))
                .collect(Collectors.joining("; "));
    }

    private static String group(State now, Band band, int criteria, int communes) {
        int in = now.in(band).size();
        String label = band.label(criteria).replace('–', '-');
        return "số xã đạt " + label + " tiêu chí: " + two(in) + " xã (" + Numbers.percent(in, communes) + ")";
    }

    private static String criterion(State now, Item item) {
        List<UnitSummary> unmet = now.notMeeting(item);
        int met = now.communes().size() - unmet.size();
        String head = "Tiêu chí số " + item.code() + " - " + item.name() + ": ";
        if (unmet.isEmpty()) {
            return head + two(met) + "/" + two(now.communes().size()) + " xã đạt.";
        }
        return head + two(met) + " xã đạt, " + two(unmet.size()) + " xã chưa đạt gồm: "
                + unmet.stream().map(UnitSummary::shortName).collect(Collectors.joining(", ")) + ".";
    }

    private void debt() {
        Sum debt = data.answers().sum("no-xdcb");
        if (debt == null) {
            body(DOTS);
            return;
        }
        String none = debt.nothing().isEmpty() ? "" : "; không còn nợ: " + String.join(", ", debt.nothing());
        body("Theo báo cáo của " + two(debt.told()) + "/" + two(debt.asked())
                + " đơn vị, tổng nợ đọng xây dựng cơ bản là " + Numbers.decimal(debt.value()) + " triệu đồng" + none
                + ".");
    }

    private void rest() {
        heading("III. TỒN TẠI, HẠN CHẾ, NGUYÊN NHÂN");
        fromUnits("ton-tai", "vuong-mac");
        heading("IV. NHIỆM VỤ, GIẢI PHÁP");
        fromUnits("ky-toi");
        heading("V. ĐỀ XUẤT, KIẾN NGHỊ");
        fromUnits("de-xuat");
        UnitAnswers answers = data.answers();
        List<String> missing = answers.missing();
        if (!missing.isEmpty()) {
            body("Đến hết " + Dates.inWords(data.today()) + ", " + two(answers.sent()) + "/" + two(answers.units())
                    + " đơn vị đã gửi báo cáo; " + two(missing.size()) + " đơn vị chưa gửi: "
                    + String.join(", ", missing) + ".");
        }
        body("Trên đây là báo cáo kết quả " + data.period().name() + "./.");
    }

    private void fromUnits(String... codes) {
        List<Said> said = data.answers().words(codes);
        for (int i = 0; i < said.size(); i++) {
            Said one = said.get(i);
            body((i + 1) + ". " + one.unit() + ": " + one.words().replace('\n', ' '));
        }
        body(DOTS);
    }

    private void body(String words) {
        parts.add(new Part(WordLine.body(words)));
    }

    private void heading(String words) {
        parts.add(new Part(WordLine.heading(words)));
    }

    private void subheading(String words) {
        parts.add(new Part(WordLine.subheading(words)));
    }

    /** "02", "264", "1.250". */
    static String two(long number) {
        return number < 10 ? "0" + number : Numbers.group(number);
    }

    private static String lowerFirst(String words) {
        return Objects.requireNonNull(words).isEmpty()
                ? words
                : Character.toLowerCase(words.charAt(0)) + words.substring(1);
    }
}
