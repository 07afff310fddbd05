package vn.ntm.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.ntm.journeys.pages.BoardPage;
import vn.ntm.journeys.pages.TaskListPage;

@Journey
@DisplayName("Lãnh đạo xem ai trễ việc gì; mỗi con số mở đúng danh sách của nó")
class LeaderSeesWhoIsLateJourney {

    @Test
    void everyNumberOpensItsList(Visitors visitors) {
        Page page = visitors.signedIn("lanhdao.trangdinh");
        BoardPage board = new BoardPage(page).open();

        assertThat(board.tile("Quá hạn")).isVisible();
        Assertions.assertThat(BoardPage.number(board.tile("Quá hạn"))).isPositive();
        Locator cement = board.overdue()
                .filter(new Locator.FilterOptions()
                        .setHasText("Tham mưu việc cấp xi măng GTNT cho xã Quốc Khánh làm đường giao thông nông thôn"));
        assertThat(cement).containsText("Phòng Kinh tế");
        assertThat(cement).containsText("hết 13/09/2021");
        assertThat(cement).containsText("trước ngày 14/9/2021");
        assertThat(cement).containsText("2 ngày");

        Map<String, Long> numbers = new LinkedHashMap<>();
        for (Locator tile : board.tiles().all()) {
            // The fifth tile is the average of the criteria and opens the matrix.
            if (address(tile).startsWith("/nhiem-vu")) {
                numbers.put(address(tile), BoardPage.number(tile));
            }
        }
        Assertions.assertThat(numbers).hasSize(4);
        List<Locator> byUnit = board.unitFigures().all();
        Assertions.assertThat(byUnit).isNotEmpty();
        for (Locator figure : byUnit.subList(0, Math.min(4, byUnit.size()))) {
            numbers.put(address(figure), Long.valueOf(figure.innerText()));
        }

        List<String> differing = new ArrayList<>();
        TaskListPage list = new TaskListPage(page);
        numbers.forEach((address, number) -> {
            list.open(address);
            if (list.total() != number || list.currentView() != number) {
                differing.add(
                        address + ": " + number + ", its list " + list.total() + ", its view " + list.currentView());
            }
        });
        Assertions.assertThat(differing).isEmpty();
    }

    @Test
    void onTheEveNothingWasLate(Visitors visitors) {
        Page page = visitors.signedIn("lanhdao.trangdinh");

        BoardPage board = new BoardPage(page).open().asOf("13/9/2021");

        assertThat(board.note()).containsText("13/09/2021");
        assertThat(board.tile("Quá hạn").locator(".v")).hasText("0");
        assertThat(board.overdue()).hasCount(0);
        board.tile("Quá hạn").click();
        assertThat(page.getByText("Không có việc nào ở đây")).isVisible();
        Assertions.assertThat(new TaskListPage(page).total()).isZero();
    }

    private static String address(Locator link) {
        return Objects.requireNonNull(link.getAttribute("href"));
    }
}
