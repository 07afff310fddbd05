package vn.ntm.task.web.series;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import vn.ntm.identity.Actor;
import vn.ntm.shared.ApplicationClock;
import vn.ntm.task.domain.series.ReportSeries;
import vn.ntm.task.domain.series.SeriesGrid;
import vn.ntm.task.domain.series.SeriesGrid.Period;
import vn.ntm.task.domain.series.SeriesGrid.Table;
import vn.ntm.task.domain.series.SeriesRegister;
import vn.ntm.ui.NotFoundException;

/** "Sổ theo dõi báo cáo" of one series, whole, as a workbook. */
@Controller
class SeriesExportController {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final SeriesRegister register;
    private final SeriesGrid grid;
    private final ApplicationClock clock;

    SeriesExportController(SeriesRegister register, SeriesGrid grid, ApplicationClock clock) {
        this.register = register;
        this.grid = grid;
        this.clock = clock;
    }

    @GetMapping("/bao-cao-dinh-ky/{id}/xuat.xlsx")
    void export(@PathVariable long id, @RequestParam @Nullable String ngay, Actor actor, HttpServletResponse response)
            throws IOException {
        ReportSeries series = register.find(id, actor).orElseThrow(() -> new NotFoundException("series", id));
        LocalDate asOf = AsOfDay.read(ngay, clock.today()).day();
        List<Period> periods = grid.periods(series, asOf);
        response.setContentType(XLSX);
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename("bao-cao-dinh-ky-" + id + "-" + asOf + ".xlsx")
                        .build()
                        .toString());
        try (SeriesWorkbook book = new SeriesWorkbook()) {
            Table table = grid.whole(series, periods, asOf, 1, actor);
            book.head(table, periods, asOf);
            for (int page = 1; !table.units().isEmpty(); table = grid.whole(series, periods, asOf, ++page, actor)) {
                book.units(table, periods, (page - 1) * SeriesGrid.UNITS);
            }
            book.writeTo(response.getOutputStream());
        }
    }
}
