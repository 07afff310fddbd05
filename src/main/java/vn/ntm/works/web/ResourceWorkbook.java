package vn.ntm.works.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.ntm.shared.Dates;
import vn.ntm.works.domain.FigureColumns;
import vn.ntm.works.domain.ResourceSheet;
import vn.ntm.works.domain.ResourceSheet.Line;
import vn.ntm.works.domain.ResourceSheet.Sum;
import vn.ntm.works.domain.WorkStore.Source;

/** Table B5 as a workbook: sources with their shares, and every unit with its sources, which can be put back in. */
final class ResourceWorkbook {

    private ResourceWorkbook() {}

    static void send(ResourceSheet sheet, HttpServletResponse response) throws IOException {
        try (Xlsx book = new Xlsx()) {
            String below = "%s · năm %d · số liệu đến %s · đơn vị: triệu đồng"
                    .formatted(sheet.area().unit().name(), sheet.year(), Dates.format(sheet.day()));
            sources(
                    book.table(
                            "B5",
                            "BIỂU TỔNG HỢP NGUỒN LỰC HUY ĐỘNG",
                            below,
                            List.of(
                                    "TT",
                                    "Nguồn vốn",
                                    "Đơn vị tính",
                                    "Số lượng",
                                    "Kế hoạch",
                                    "Thực hiện",
                                    "% thực hiện",
                                    "Giải ngân",
                                    "% giải ngân",
                                    "Tỷ trọng")),
                    sheet);
            units(book.table("Theo xã", "NGUỒN LỰC HUY ĐỘNG THEO XÃ", below, FigureColumns.resources()), sheet);
            book.send("bieu-b5-" + sheet.year() + "-" + sheet.day() + ".xlsx", response);
        }
    }

    private static void sources(Xlsx.Table table, ResourceSheet sheet) {
        Sum total = sheet.total();
        int number = 0;
        for (Line line : sheet.lines()) {
            table.row(row(++number, line.source().name(), line.source(), line.sum(), total));
        }
        table.row(row(null, "Tổng số", null, total, total));
        sheet.byFund().forEach((fund, sum) -> table.row(row(null, "Cộng: " + fund.label(), null, sum, total)));
    }

    private static List<@Nullable Object> row(
            @Nullable Integer number, String name, @Nullable Source source, Sum sum, Sum total) {
        return Arrays.asList(
                number,
                name,
                source == null ? null : source.quantityUnit(),
                sum.quantity(),
                sum.planned(),
                sum.done(),
                sum.doneRate(),
                sum.paid(),
                sum.paidRate(),
                sum.shareOf(total));
    }

    private static void units(Xlsx.Table table, ResourceSheet sheet) {
        int number = 0;
        for (ResourceSheet.OfUnit one : sheet.units()) {
            for (Line line : one.lines()) {
                List<@Nullable Object> cells = new ArrayList<>();
                cells.add(++number);
                cells.add(one.unit().code());
                cells.add(one.unit().name());
                cells.add(line.source().code());
                cells.add(line.source().name());
                cells.add(line.source().quantityUnit());
                cells.add(line.sum().quantity());
                cells.add(line.sum().planned());
                cells.add(line.sum().done());
                cells.add(line.sum().paid());
                cells.add(line.sum().paidRate());
                table.row(cells);
            }
        }
    }
}
