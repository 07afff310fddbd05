package vn.ntm.works.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.ntm.criteria.CriteriaCatalogue.Item;
import vn.ntm.shared.Dates;
import vn.ntm.works.domain.Account;
import vn.ntm.works.domain.DebtSheet;
import vn.ntm.works.domain.DebtSheet.Line;
import vn.ntm.works.domain.FigureColumns;
import vn.ntm.works.domain.LedgerStore.Sums;
import vn.ntm.works.domain.WorkStore.Source;

/** Table B4 as a workbook: the works, and the communes with what they owe. */
final class DebtWorkbook {

    private DebtWorkbook() {}

    static void send(DebtSheet sheet, HttpServletResponse response) throws IOException {
        try (Xlsx book = new Xlsx()) {
            String below = "%s · số liệu đến %s · đơn vị: triệu đồng"
                    .formatted(sheet.area().unit().name(), Dates.format(sheet.day()));
            works(
                    book.table(
                            "B4", "BIỂU TỔNG HỢP NỢ ĐỌNG XÂY DỰNG CƠ BẢN", below, FigureColumns.debts(sheet.sources())),
                    sheet);
            units(
                    book.table(
                            "Theo xã",
                            "NỢ ĐỌNG XÂY DỰNG CƠ BẢN THEO XÃ",
                            below,
                            List.of(
                                    "TT",
                                    "Mã xã",
                                    "Đơn vị",
                                    "Số công trình",
                                    "Tổng mức đầu tư",
                                    "Khối lượng hoàn thành",
                                    "Đã thanh toán",
                                    "Nợ đọng",
                                    "Khai không còn nợ")),
                    sheet);
            book.send("bieu-b4-" + sheet.day() + ".xlsx", response);
        }
    }

    private static void works(Xlsx.Table table, DebtSheet sheet) {
        int number = 0;
        for (Line line : sheet.lines()) {
            Account account = line.account();
            List<@Nullable Object> cells = new ArrayList<>();
            cells.add(++number);
            cells.add(line.unit().code());
            cells.add(line.unit().name());
            cells.add(line.work().id());
            cells.add(line.work().name());
            cells.add(line.items().stream()
                    .map(Item::code)
                    .reduce((a, b) -> a + ", " + b)
                    .orElse(null));
            cells.add(line.work().owner());
            cells.add(line.work().decision());
            cells.add(Dates.format(line.work().decidedOn()));
            cells.add(line.work().investment());
            cells.add(account.volume());
            for (Source source : sheet.sources()) {
                cells.add(account.paidFrom(source.code()));
            }
            cells.add(account.paidInAll());
            cells.add(account.debt());
            cells.add(account.plan() == null ? null : account.plan().words());
            cells.add(
                    account.plan() == null ? null : Dates.format(account.plan().dueOn()));
            table.row(cells);
        }
        Sums sums = sheet.sums();
        List<@Nullable Object> total = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            total.add(null);
        }
        total.add("Tổng số");
        for (int i = 0; i < 4; i++) {
            total.add(null);
        }
        total.add(sums.investment());
        total.add(sums.volume());
        sheet.sources().forEach(source -> total.add(sheet.paidFrom(source)));
        total.add(sums.paid());
        total.add(sums.owed());
        table.row(total);
    }

    private static void units(Xlsx.Table table, DebtSheet sheet) {
        int number = 0;
        for (DebtSheet.OfUnit one : sheet.units()) {
            List<@Nullable Object> cells = new ArrayList<>();
            cells.add(++number);
            cells.add(one.unit().code());
            cells.add(one.unit().name());
            cells.add(one.sums().works());
            cells.add(one.sums().investment());
            cells.add(one.sums().volume());
            cells.add(one.sums().paid());
            cells.add(one.isSilent() ? "chưa khai" : one.sums().owed());
            cells.add(Dates.format(one.declared()));
            table.row(cells);
        }
    }
}
