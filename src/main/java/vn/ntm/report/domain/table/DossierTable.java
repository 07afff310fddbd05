package vn.ntm.report.domain.table;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.ntm.assessment.EvidenceCompletion;
import vn.ntm.assessment.EvidenceCompletion.Share;
import vn.ntm.criteria.CriteriaCatalogue.Tier;
import vn.ntm.dossier.DossierTables;
import vn.ntm.dossier.DossierTables.Progress;
import vn.ntm.organisation.UnitId;
import vn.ntm.shared.Dates;
import vn.ntm.ui.Numbers;
import vn.ntm.works.DebtLedger;
import vn.ntm.works.DebtLedger.Debt;
import vn.ntm.works.SatisfactionSurveys;
import vn.ntm.works.SatisfactionSurveys.Result;

/** B6: how far the dossiers of the year's registered communes are (domain 6.2), as of the data cut. */
@Component
class DossierTable implements TableSource {

    private static final Map<Tier, String> TIERS = Map.of(
            Tier.NTM, "NTM",
            Tier.NANG_CAO, "Nâng cao",
            Tier.KIEU_MAU, "Kiểu mẫu",
            Tier.HIEN_DAI, "Hiện đại",
            Tier.HOAN_THANH_NHIEM_VU, "Hoàn thành nhiệm vụ");

    private final DossierTables dossiers;
    private final EvidenceCompletion evidence;
    private final SatisfactionSurveys surveys;
    private final DebtLedger debts;

    DossierTable(
            DossierTables dossiers, EvidenceCompletion evidence, SatisfactionSurveys surveys, DebtLedger debts) {
        this.dossiers = dossiers;
        this.evidence = evidence;
        this.surveys = surveys;
        this.debts = debts;
    }

    @Override
    public String code() {
        return "b6";
    }

    @Override
    public String label() {
        return "B6";
    }

    @Override
    public String title() {
        return "Biểu tiến độ hồ sơ xã đăng ký";
    }

    @Override
    public int order() {
        return 60;
    }

    @Override
    public List<Integer> keys() {
        return List.of(1, 2);
    }

    /** What is known of the units beside their dossiers. */
    private record Facts(Map<Progress, Share> evidence, Map<UnitId, List<Result>> surveys, Map<UnitId, Debt> debts) {}

    @Override
    public void write(TableQuestion question, TableSink sink) {
        int year = question.day().getYear();
        sink.head(new TableHead(
                label(),
                title() + " năm " + year,
                Contexts.of(question, null),
                List.of(
                        Column.mark("TT"),
                        Column.text("Xã", 12),
                        Column.text("Mức", 8),
                        Column.number("Hồ sơ minh chứng"),
                        Column.text("Tự đánh giá", 8),
                        Column.text("Thẩm tra", 8),
                        Column.number("Ý kiến sở, ngành"),
                        Column.number("Hài lòng"),
                        Column.text("Bỏ phiếu", 12),
                        Column.text("Nợ XDCB", 8),
                        Column.text("Trạng thái", 14),
                        Column.text("Vướng mắc", 24))));
        List<Progress> lines = dossiers.progress(question.area(), year, question.day(), question.actor());
        Facts facts = facts(lines, question.day());
        int number = 0;
        for (Progress line : lines) {
            sink.row(cells(++number, line, facts));
        }
        sink.note("Hồ sơ minh chứng: số chỉ tiêu có minh chứng trên số chỉ tiêu phải có. Tự đánh giá, thẩm tra: ngày xong;"
                + " quy trình không có cấp huyện lấy ngày tỉnh thẩm định. Bỏ phiếu: lần gần nhất. Nợ XDCB: triệu đồng.");
    }

    /** A constant number of statements for each set: communes of one year and tier go by one. */
    private Facts facts(List<Progress> lines, LocalDate day) {
        List<UnitId> units = lines.stream().map(Progress::unit).distinct().toList();
        Map<Progress, Share> shares = new HashMap<>();
        lines.stream()
                .filter(line -> line.setId() != null)
                .collect(Collectors.groupingBy(Progress::setId))
                .forEach((set, own) -> shares.putAll(shares(set, own, day)));
        Map<UnitId, List<Result>> results = units.isEmpty()
                ? Map.of()
                : surveys.of(units, day).stream().collect(Collectors.groupingBy(Result::unit));
        return new Facts(shares, results, units.isEmpty() ? Map.of() : debts.debtsOf(units, day));
    }

    private Map<Progress, Share> shares(long set, Collection<Progress> lines, LocalDate day) {
        Map<UnitId, Share> byUnit =
                evidence.of(set, lines.stream().map(Progress::unit).distinct().toList(), day);
        Map<Progress, Share> shares = new HashMap<>();
        for (Progress line : lines) {
            Share share = byUnit.get(line.unit());
            if (share != null) {
                shares.put(line, share);
            }
        }
        return shares;
    }

    private static List<Cell> cells(int number, Progress line, Facts facts) {
        List<Cell> cells = new ArrayList<>();
        cells.add(Cell.of(number));
        cells.add(Cell.link(line.unitName(), line.path()));
        cells.add(Cell.of(TIERS.getOrDefault(line.tier(), line.tier().name())));
        cells.add(proved(line, facts.evidence().get(line)));
        cells.add(Cell.of(Dates.format(line.selfAssessed())));
        cells.add(Cell.of(Dates.format(line.verified())));
        cells.add(line.opinions().isEmpty() ? Cell.EMPTY : Cell.link(line.opinions(), line.path() + "#y-kien"));
        cells.add(satisfied(line, facts.surveys().getOrDefault(line.unit(), List.of())));
        cells.add(Cell.of(line.vote()));
        cells.add(debt(line, facts.debts().get(line.unit())));
        cells.add(Cell.of(line.state()));
        cells.add(Cell.of(line.obstacle()));
        return cells;
    }

    private static Cell proved(Progress line, @Nullable Share share) {
        return share == null || share.asked() == 0
                ? Cell.EMPTY
                : Cell.link(
                        Numbers.percent(share.proved(), share.asked()) + " = " + share.proved() + "/" + share.asked(),
                        "/minh-chung?bo=" + line.setId() + "&xa=" + line.unit());
    }

    private static Cell satisfied(Progress line, List<Result> results) {
        return results.stream()
                .filter(one -> one.tier() == line.tier() && one.year() >= line.planYear())
                .findFirst()
                .map(one -> Cell.link(
                        one.overall().toPlainString().replace('.', ',') + "%"
                                + (one.enough() ? "" : " (chưa đạt yêu cầu)"),
                        "/hai-long/" + one.id()))
                .orElse(Cell.EMPTY);
    }

    private static Cell debt(Progress line, @Nullable Debt debt) {
        if (debt == null || !debt.isStated()) {
            return Cell.EMPTY;
        }
        String path = "/no-dong?donVi=" + line.unit();
        return debt.isClear() ? Cell.link("không", path) : Cell.link(debt.owed().shown(), path);
    }
}
