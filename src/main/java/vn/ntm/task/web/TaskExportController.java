package vn.ntm.task.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import vn.ntm.identity.Actor;
import vn.ntm.shared.ApplicationClock;
import vn.ntm.shared.Dates;
import vn.ntm.task.domain.DutyReaders;
import vn.ntm.task.domain.StatusWords;
import vn.ntm.task.domain.TaskFilter;
import vn.ntm.task.domain.TaskRegister;
import vn.ntm.task.domain.TaskRegister.Row;

/** "Sổ theo dõi": the list as it is filtered, whole, row by row; opens in Excel with its Vietnamese letters. */
@Controller
class TaskExportController {

    private static final String HEAD =
            "STT,Nội dung nhiệm vụ,Văn bản giao,Mục,Đơn vị chủ trì,Phối hợp,Người theo dõi,Thời hạn,Nguyên văn thời hạn,"
                    + "Trạng thái,Tình trạng thời hạn,Tiêu chí,Kết quả,Ghi chú\r\n";

    private final TaskRegister register;
    private final DutyReaders readers;
    private final ApplicationClock clock;

    TaskExportController(TaskRegister register, DutyReaders readers, ApplicationClock clock) {
        this.register = register;
        this.readers = readers;
        this.clock = clock;
    }

    @GetMapping("/nhiem-vu/xuat.csv")
    void csv(
            @ModelAttribute("loc") TaskListParams params,
            @RequestParam(required = false) @Nullable Set<Long> chon,
            Actor actor,
            HttpServletResponse response)
            throws IOException {
        TaskFilter filter = chon == null || chon.isEmpty()
                ? params.toFilter(() -> readers.followed(actor))
                : TaskFilter.ofChosen(chon);
        LocalDate today = filter.asOf() == null ? clock.today() : filter.asOf();
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename("so-theo-doi-" + today + ".csv")
                        .build()
                        .toString());
        try (Writer out = new BufferedWriter(
                new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8), 1 << 15)) {
            out.write('\uFEFF');
            out.write(HEAD);
            int[] number = {0};
            register.each(filter, actor, row -> line(out, ++number[0], row, today));
        }
    }

    private static void line(Writer out, int number, Row row, LocalDate today) {
        var chip = StatusWords.chip(row.status(), row.timeliness(), row.lastDay(), row.reportedOn(), today);
        try {
            out.write(Integer.toString(number));
            cell(out, row.title());
            cell(out, row.paperLabel());
            cell(out, row.originLabel());
            cell(out, row.unitName());
            cell(out, row.supporters());
            cell(out, row.follower());
            cell(out, Dates.format(row.lastDay()));
            cell(out, row.phrase());
            cell(out, chip.workLabel());
            cell(out, chip.dueLabel());
            cell(out, row.criteriaCodes());
            cell(out, row.result());
            cell(out, row.note());
            out.write("\r\n");
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    /** Quoted; a cell that a spreadsheet would run as a formula gets an apostrophe. */
    private static void cell(Writer out, @Nullable String value) throws IOException {
        out.write(',');
        if (value == null || value.isEmpty()) {
            return;
        }
        char first = value.charAt(0);
        boolean formula = first == '=' || first == '+' || first == '-' || first == '@' || first == '\t';
        out.write('"');
        if (formula) {
            out.write('\'');
        }
        out.write(value.replace("\"", "\"\""));
        out.write('"');
    }
}
