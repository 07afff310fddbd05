package vn.ntm.openness.web;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.ntm.identity.Actor;
import vn.ntm.organisation.UnitId;
import vn.ntm.task.ReportListing;
import vn.ntm.task.ReportListing.Listed;
import vn.ntm.task.ReportListing.Wanted;

/** Periodic reports for programs: who owes, who has sent. */
@RestController
class ReportApi {

    private final ReportListing reports;

    ReportApi(ReportListing reports) {
        this.reports = reports;
    }

    @GetMapping(ApiRoutes.BASE + "/reports")
    ApiPage<Listed> list(
            @RequestParam(required = false) @Nullable Long series,
            @RequestParam(required = false) @Nullable Long unit,
            @RequestParam(required = false) @Nullable LocalDate dueFrom,
            @RequestParam(required = false) @Nullable LocalDate dueTo,
            @RequestParam(required = false) @Nullable Boolean lacking,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String after,
            Actor actor) {
        int size = ApiPage.limit(limit);
        Wanted wanted = new Wanted(
                series,
                unit == null ? null : new UnitId(unit),
                dueFrom,
                dueTo,
                Boolean.TRUE.equals(lacking),
                after == null ? null : BadParameterException.place(after));
        return ApiPage.cut(reports.list(wanted, size + 1, actor), size, Listed::id);
    }
}
