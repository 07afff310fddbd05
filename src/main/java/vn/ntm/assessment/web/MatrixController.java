package vn.ntm.assessment.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import vn.ntm.assessment.Band;
import vn.ntm.assessment.FlagKind;
import vn.ntm.assessment.domain.Matrix;
import vn.ntm.assessment.domain.Matrix.Row;
import vn.ntm.assessment.domain.MatrixMarks;
import vn.ntm.assessment.domain.MatrixReading;
import vn.ntm.assessment.domain.ResultRecording;
import vn.ntm.criteria.CriteriaCatalogue.Item;
import vn.ntm.criteria.CriteriaCatalogue.SetSummary;
import vn.ntm.criteria.CriteriaCatalogue.Tier;
import vn.ntm.identity.Actor;
import vn.ntm.shared.Dates;
import vn.ntm.ui.NotFoundException;
import vn.ntm.ui.Pager;

/** "Ma trận tiêu chí": every commune by every criterion or indicator, as of any day. */
@Controller
class MatrixController {

    static final String PATH = "/ma-tran";
    private static final int COMMUNES = 200;
    private static final List<Tier> GOALS = List.of(Tier.NTM, Tier.NANG_CAO, Tier.KIEU_MAU, Tier.HIEN_DAI);

    private final MatrixReading reading;
    private final MatrixMarks marks;

    MatrixController(MatrixReading reading, MatrixMarks marks) {
        this.reading = reading;
        this.marks = marks;
    }

    /** One column's head and foot. */
    record Column(String code, String name, int met, String unmetHref) {}

    /** One group of communes, and the address that shows only it. */
    record Group(String label, long communes, String href, boolean current) {}

    /** All its questions are asked in one transaction, which begins and ends once and asks nothing twice. */
    @GetMapping(PATH)
    @Transactional(readOnly = true)
    String show(
            @ModelAttribute("loc") MatrixParams params,
            @RequestParam(defaultValue = "1") int trang,
            Actor actor,
            Model model) {
        MatrixReading.Question question = params.toQuestion();
        List<SetSummary> sets = reading.sets();
        Optional<Matrix> found = reading.read(question, sets, actor);
        if (found.isEmpty() && params.getDonVi() != null) {
            throw new NotFoundException("unit", params.getDonVi());
        }
        model.addAttribute("areas", reading.areas(actor, question.day()));
        model.addAttribute("sets", sets);
        model.addAttribute("flags", FlagKind.values());
        model.addAttribute("goals", GOALS);
        model.addAttribute("mayImport", ResultRecording.isOpenTo(actor));
        found.ifPresent(matrix -> show(matrix, params, trang, actor, model));
        return "assessment/matrix";
    }

    private void show(Matrix matrix, MatrixParams params, int page, Actor actor, Model model) {
        List<Row> rows = matrix.rows();
        int from = Math.min(rows.size(), (Math.max(1, page) - 1) * COMMUNES);
        List<Row> shown = rows.subList(from, Math.min(rows.size(), from + COMMUNES));
        MatrixPieces pieces = new MatrixPieces(matrix, shown, marks.of(matrix, shown, actor));
        model.addAttribute("matrix", matrix);
        model.addAttribute("columns", columns(matrix, params));
        model.addAttribute("rows", shown.size());
        model.addAttribute("table", pieces.table());
        model.addAttribute("blocks", pieces.blocks());
        model.addAttribute("groups", groups(matrix, params));
        model.addAttribute("average", matrix.average().shown());
        model.addAttribute("day", Dates.format(matrix.day()));
        model.addAttribute("since", since(matrix.since()));
        String query = params.with("", "trang", null);
        model.addAttribute(
                "pager", Pager.of(page, COMMUNES, rows.size(), PATH, query.isEmpty() ? "" : query.substring(1)));
        model.addAttribute("criteriaHref", params.with(PATH, "muc", null));
        model.addAttribute("indicatorsHref", params.with(PATH, "muc", "chi-tieu"));
        model.addAttribute("everyHref", params.with(PATH, "chua", null));
        model.addAttribute("sheetHref", params.with(PATH + "/xuat.xlsx", "trang", null));
    }

    private static @Nullable String since(@Nullable LocalDate day) {
        return day == null ? null : Dates.format(day);
    }

    private static List<Column> columns(Matrix matrix, MatrixParams params) {
        List<Item> items = matrix.columns();
        return java.util.stream.IntStream.range(0, items.size())
                .mapToObj(i -> new Column(
                        items.get(i).code(),
                        items.get(i).name(),
                        matrix.metOfColumn()[i],
                        params.with(PATH, "chua", items.get(i).code())))
                .toList();
    }

    private static List<Group> groups(Matrix matrix, MatrixParams params) {
        int criteria = matrix.set().criteria();
        return matrix.bands().stream()
                .map((Band band) -> new Group(
                        band.label(criteria),
                        matrix.count(band),
                        params.with(PATH, "nhom", Integer.toString(band.from())),
                        Integer.valueOf(band.from()).equals(params.getNhom())))
                .toList();
    }
}
