package vn.ntm.works.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.ntm.criteria.CriteriaCatalogue.Tier;
import vn.ntm.organisation.UnitId;
import vn.ntm.organisation.UnitKind;
import vn.ntm.organisation.UnitSummary;
import vn.ntm.shared.Money;
import vn.ntm.works.DebtLedger.Debt;
import vn.ntm.works.DebtLedger.Statement;
import vn.ntm.works.Fund;
import vn.ntm.works.Resources.Amount;
import vn.ntm.works.SatisfactionSurveys.NewSurvey;
import vn.ntm.works.SatisfactionSurveys.Village;
import vn.ntm.works.SatisfactionSurveys.Way;
import vn.ntm.works.WorkForm;
import vn.ntm.works.domain.LedgerStore.Figure;
import vn.ntm.works.domain.SurveyStore.Rule;
import vn.ntm.works.domain.WorkStore.Mark;
import vn.ntm.works.domain.WorkStore.Said;
import vn.ntm.works.domain.WorkStore.Source;
import vn.ntm.works.domain.WorkStore.State;
import vn.ntm.works.domain.WorkStore.StepKind;

/** Money, debts, shares, satisfaction and steps, against figures worked out by hand. */
class FiguresTest {

    private static final LocalDate DAY = LocalDate.of(2023, 4, 12);

    @Test
    @DisplayName("Money is exact to the đồng; less is refused, never rounded")
    void moneyIsExact() {
        Money money = Money.ofMillions(new BigDecimal("1234.567891")).orElseThrow();
        assertThat(money.dong()).isEqualByComparingTo("1234567891");
        assertThat(money.shown()).isEqualTo("1.234,567891");
        assertThat(Money.millions(1250).shown()).isEqualTo("1.250");
        assertThat(Money.ofMillions(new BigDecimal("0.0000001"))).isEmpty();
        assertThat(Money.ofMillions(new BigDecimal("1e13"))).isEmpty();
        assertThat(Money.millions(100).minus(Money.millions(30)).plus(Money.millions(5)))
                .isEqualTo(Money.millions(75));
        assertThatThrownBy(() -> new Money(new BigDecimal("0.5"))).isInstanceOf(ArithmeticException.class);
        assertThat(Money.ZERO.shareOf(Money.ZERO)).isEqualTo("–");
    }

    @Test
    @DisplayName("B4: debt = work done less what was paid by all sources; an advance is no negative debt")
    void theDebtIsComputed() {
        Account account = Account.of(
                List.of(
                        figure(null, 900),
                        figure("NS-TINH", 500),
                        figure("NS-XA", 150),
                        new Figure(1, "DAN-TIEN", Money.ZERO, DAY.minusDays(3))),
                null);
        assertThat(account.paidInAll()).isEqualTo(Money.millions(650));
        assertThat(account.debt()).isEqualTo(Money.millions(250));
        assertThat(account.ahead()).isEqualTo(Money.ZERO);
        assertThat(account.stated()).isEqualTo(DAY);
        assertThat(account.paid()).containsOnlyKeys("NS-TINH", "NS-XA");

        Account advance = Account.of(List.of(figure(null, 100), figure("NS-XA", 130)), null);
        assertThat(advance.debt()).isEqualTo(Money.ZERO);
        assertThat(advance.ahead()).isEqualTo(Money.millions(30));
        assertThat(Debt.UNKNOWN.isClear()).as("nobody said anything").isFalse();
        assertThat(new Debt(Money.ZERO, 0, 0, DAY).isClear()).isTrue();
        assertThat(new Debt(Money.millions(1), 1, 1, DAY).isClear()).isFalse();
    }

    @Test
    @DisplayName("Only what differs from the ledger is an entry")
    void whatStandsIsNotEnteredAgain() {
        Account known = Account.of(List.of(figure(null, 900), figure("NS-XA", 150)), null);
        Statement changed = DebtService.changes(
                new Statement(
                        DAY, Money.millions(900), Map.of("NS-XA", Money.millions(200), "NS-TINH", Money.ZERO), null),
                known);
        assertThat(changed.volume()).isNull();
        assertThat(changed.paid()).containsExactly(Map.entry("NS-XA", Money.millions(200)));
        Account empty = Account.of(List.of(), null);
        assertThat(DebtService.changes(new Statement(DAY, Money.ZERO, Map.of(), null), empty)
                        .volume())
                .as("nothing done is something said")
                .isEqualTo(Money.ZERO);
    }

    @Test
    @DisplayName("B5: the national figures of 2022 give 8,0%, 70,3%, 5,7% and 3,5% (domain 6.2)")
    void theNationalSharesOf2022() {
        List<Source> sources = List.of(
                new Source("NSTW-DT", Fund.CENTRAL, "Ngân sách", null, null),
                new Source("LONG-GHEP", Fund.COMBINED, "Lồng ghép", null, null),
                new Source("TIN-DUNG", Fund.CREDIT, "Tín dụng", null, null),
                new Source("DOANH-NGHIEP", Fund.ENTERPRISE, "Doanh nghiệp", null, null),
                new Source("DAN-TIEN", Fund.PEOPLE, "Tiền", null, null),
                new Source("DAN-DAT", Fund.PEOPLE, "Đất", "m²", null));
        // tỷ đồng, as triệu đồng; the budgets are what is left of 621,324 tỷ
        Map<String, Amount> amounts = Map.of(
                "NSTW-DT", amount("NSTW-DT", 77_268_000, 77_268_000),
                "LONG-GHEP", amount("LONG-GHEP", 49_967_000, 49_967_000),
                "TIN-DUNG", amount("TIN-DUNG", 436_738_000, 436_738_000),
                "DOANH-NGHIEP", amount("DOANH-NGHIEP", 35_503_000, 35_503_000),
                "DAN-TIEN", amount("DAN-TIEN", 20_000_000, 20_000_000),
                "DAN-DAT", amount("DAN-DAT", 1_788_000, 1_848_000));
        ResourceSheet sheet = new ResourceSheet(
                new AreaChoice.Area(commune(1), List.of()),
                2022,
                DAY,
                ResourceSheet.lines(sources, amounts, 2022),
                List.of(),
                0);
        assertThat(sheet.total().done().shown()).isEqualTo("621.324.000");
        assertThat(sheet.of(Fund.CENTRAL).shareOf(sheet.total())).isEqualTo("12,4%");
        assertThat(sheet.of(Fund.COMBINED).shareOf(sheet.total())).isEqualTo("8,0%");
        assertThat(sheet.of(Fund.CREDIT).shareOf(sheet.total())).isEqualTo("70,3%");
        assertThat(sheet.of(Fund.ENTERPRISE).shareOf(sheet.total())).isEqualTo("5,7%");
        assertThat(sheet.of(Fund.PEOPLE).done().shown()).isEqualTo("21.848.000");
        assertThat(sheet.of(Fund.PEOPLE).shareOf(sheet.total())).isEqualTo("3,5%");
        assertThat(sheet.of(Fund.PEOPLE).doneRate()).isEqualTo("100,3%");
        assertThat(sheet.of(Fund.DISTRICT).isNothing()).isTrue();
    }

    @Test
    @DisplayName("Since 7/2025 there is no district budget: its line is gone from 2026 on")
    void theDistrictsBudgetEnds() {
        Source district = new Source("NS-HUYEN", Fund.DISTRICT, "Huyện", null, LocalDate.of(2025, 6, 30));
        assertThat(ResourceSheet.lines(List.of(district), Map.of(), 2025)).hasSize(1);
        assertThat(ResourceSheet.lines(List.of(district), Map.of(), 2026)).isEmpty();
        assertThat(ResourceSheet.lines(List.of(district), Map.of("NS-HUYEN", amount("NS-HUYEN", 5, 5)), 2026))
                .as("what is there is shown")
                .hasSize(1);
    }

    @Test
    @DisplayName("Satisfaction: 93 of 96 are 96,88%; every thôn by itself needs 70% of its households")
    void satisfactionPerQuestionAndThon() {
        SurveyFigures figures = figures(
                70,
                90,
                null,
                new Village("Thôn 1", 60, 42, List.of(42, 41)),
                new Village("Thôn 2", 70, 54, List.of(51, 54)));
        assertThat(figures.asked()).isEqualTo(96);
        assertThat(figures.coverages()).extracting(SurveyFigures.Coverage::rate).containsExactly("70,00%", "77,14%");
        assertThat(figures.isCovered()).isTrue();
        assertThat(figures.questions())
                .extracting(SurveyFigures.Question::rate)
                .containsExactly(new BigDecimal("96.88"), new BigDecimal("98.96"));
        assertThat(figures.overall()).as("188 of 192").isEqualTo(new BigDecimal("97.92"));
        assertThat(figures.lowest()).isEqualTo(new BigDecimal("96.88"));
        assertThat(figures.isEnough()).isTrue();

        SurveyFigures narrow = figures(
                70, 90, null, new Village("Thôn 1", 60, 41, List.of(41)), new Village("Thôn 2", 70, 70, List.of(70)));
        assertThat(narrow.coverage()).as("of all households").isEqualTo("85,38%");
        assertThat(narrow.isCovered()).as("Thôn 1 has 68,33%").isFalse();
        assertThat(narrow.isEnough()).isFalse();
    }

    @Test
    @DisplayName("A threshold is decided on the counts: 89,995% is shown as 90,00% and does not reach 90%")
    void aRoundedRateReachesNothing() {
        SurveyFigures figures = figures(60, 90, 80, new Village("Thôn 1", 20_000, 20_000, List.of(17_999)));
        assertThat(figures.overall()).isEqualTo(new BigDecimal("90.00"));
        assertThat(figures.isEnough()).isFalse();
        SurveyFigures one = figures(60, 80, 80, new Village("Thôn 1", 100, 100, List.of(79, 99)));
        assertThat(one.overall()).isEqualTo(new BigDecimal("89.00"));
        assertThat(one.isEnough()).as("the first question has 79%").isFalse();
    }

    @Test
    @DisplayName("20 days without Saturdays and Sundays: from Thursday 01/9/2022 to Thursday 29/9/2022")
    void twentyWorkingDays() {
        assertThat(SurveyFigures.dueOn(LocalDate.of(2022, 9, 1))).isEqualTo(LocalDate.of(2022, 9, 29));
        assertThat(SurveyFigures.dueOn(LocalDate.of(2022, 9, 3)))
                .as("a Saturday")
                .isEqualTo(LocalDate.of(2022, 9, 30));
    }

    @Test
    @DisplayName("Steps: late when planned before the day and not done; the state follows from the marked steps")
    void stepsAndState() {
        List<StepKind> kinds = List.of(
                new StepKind("chu-truong", WorkForm.CONSTRUCTION, "Chủ trương", null),
                new StepKind("khoi-cong", WorkForm.CONSTRUCTION, "Khởi công", Mark.START),
                new StepKind("hoan-thanh", WorkForm.CONSTRUCTION, "Hoàn thành", Mark.END),
                new StepKind("mh-trinh", WorkForm.MODEL, "Trình", null));
        LocalDate due = LocalDate.of(2021, 9, 14);
        Steps onTheDay = Steps.of(WorkForm.CONSTRUCTION, kinds, List.of(said("khoi-cong", due, null)), due);
        assertThat(onTheDay.lines()).hasSize(3);
        assertThat(onTheDay.isLate()).isFalse();
        assertThat(Steps.of(WorkForm.CONSTRUCTION, kinds, List.of(said("khoi-cong", due, null)), due.plusDays(1))
                        .isLate())
                .isTrue();
        Steps begun = Steps.of(WorkForm.CONSTRUCTION, kinds, List.of(said("khoi-cong", due, due)), due.plusDays(9));
        assertThat(begun.state()).isEqualTo(State.UNDER_WAY);
        assertThat(begun.isLate()).isFalse();
        assertThat(begun.done()).isEqualTo(1);
        assertThat(Steps.of(WorkForm.CONSTRUCTION, kinds, List.of(said("hoan-thanh", null, due)), due)
                        .state())
                .isEqualTo(State.FINISHED);
    }

    @Test
    @DisplayName("A cell of numbers has a decimal point, a cell of text is read as officials write")
    void numbersOfCells() {
        assertThat(FigureImporting.number("1250.5")).isEqualByComparingTo("1250.5");
        assertThat(FigureImporting.number("1.250")).isEqualByComparingTo("1.250");
        assertThat(FigureImporting.number("1.250,5")).isEqualByComparingTo("1250.5");
        assertThat(FigureImporting.money("-3")).isEmpty();
        assertThat(FigureImporting.money("ba")).isEmpty();
    }

    private static Figure figure(@Nullable String source, long millions) {
        return new Figure(1, source, Money.millions(millions), DAY);
    }

    private static Amount amount(String source, long planned, long done) {
        return new Amount(source, Money.millions(planned), Money.millions(done), Money.ZERO, null);
    }

    private static Said said(String step, @Nullable LocalDate planned, @Nullable LocalDate done) {
        return new Said(1, step, planned, done, null, java.time.Instant.EPOCH, "Công chức");
    }

    private static SurveyFigures figures(int coverage, int overall, @Nullable Integer question, Village... villages) {
        return new SurveyFigures(
                new NewSurvey(
                        new UnitId(1), Tier.NANG_CAO, 2022, Way.BALLOT, DAY, DAY, "MTTQ", null, List.of(villages)),
                new Rule(
                        false,
                        Tier.NANG_CAO,
                        BigDecimal.valueOf(coverage),
                        BigDecimal.valueOf(overall),
                        question == null ? null : BigDecimal.valueOf(question),
                        true));
    }

    private static UnitSummary commune(long id) {
        return new UnitSummary(
                new UnitId(id), UnitKind.XA, "Xã A", "A", null, null, null, "/" + id + "/", true, null, null);
    }
}
