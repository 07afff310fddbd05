package vn.ntm.task.web.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.io.StringReader;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.ntm.cast.Cast;
import vn.ntm.cast.Orders;
import vn.ntm.criteria.CriteriaCatalogue;
import vn.ntm.criteria.CriteriaCatalogue.ObjectLevel;
import vn.ntm.criteria.CriteriaCatalogue.Tier;
import vn.ntm.identity.Actor;
import vn.ntm.support.DatabaseTest;
import vn.ntm.task.DeadlineKind;
import vn.ntm.task.DeadlineSpec;
import vn.ntm.task.Tasks;
import vn.ntm.task.Tasks.Line;

@DatabaseTest
@DisplayName("Nhập danh sách nhiệm vụ: ghép cột, kiểm tra, giao cả loạt, hoàn tác; xuất rồi nhập lại như cũ")
class ListImportPagesTest {

    private static final String PATH = "/nhiem-vu/nhap-danh-sach";

    @Autowired
    Cast cast;

    @Autowired
    Tasks tasks;

    @Autowired
    CriteriaCatalogue catalogue;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    EntityManager entities;

    Cast.Members members;
    long set;

    @BeforeEach
    void enter() {
        members = cast.enter();
        set = catalogue
                .inForce(ObjectLevel.XA, Tier.NTM, LocalDate.of(2021, 9, 1))
                .orElseThrow()
                .id();
    }

    private Document page(String path, Actor actor) throws UnsupportedEncodingException {
        MvcTestResult answer = mvc.get().uri(path).with(Cast.signedIn(actor)).exchange();
        assertThat(answer).hasStatusOk();
        return Jsoup.parse(answer.getResponse().getContentAsString());
    }

    private MvcTestResult upload(String csv) {
        return mvc.post()
                .uri(PATH)
                .multipart()
                .file(new MockMultipartFile("file", "so.csv", "text/csv", csv.getBytes(StandardCharsets.UTF_8)))
                .with(csrf())
                .with(Cast.signedIn(members.office()))
                .exchange();
    }

    private MvcTestResult post(String path, Actor actor, String... parameters) {
        var request = mvc.post().uri(path).with(csrf()).with(Cast.signedIn(actor));
        for (int i = 0; i < parameters.length; i += 2) {
            request = request.param(parameters[i], parameters[i + 1]);
        }
        return request.exchange();
    }

    /** Puts the file in and takes the columns as they are proposed; the address of the check. */
    private String matched(String csv) throws UnsupportedEncodingException {
        MvcTestResult staged = upload(csv);
        assertThat(staged).hasStatus3xxRedirection();
        String columns = String.valueOf(staged.getResponse().getRedirectedUrl());
        List<String> chosen = new ArrayList<>(List.of("set", Long.toString(set)));
        Document form = page(columns, members.office());
        for (Element one : form.select("main input[name^=columns], main select[name^=columns]")) {
            Element option = one.selectFirst("option[selected]");
            chosen.add(one.attr("name"));
            chosen.add(one.tagName().equals("input") ? one.val() : option == null ? "" : option.val());
        }
        MvcTestResult matched = post(columns, members.office(), chosen.toArray(String[]::new));
        assertThat(matched).hasStatus3xxRedirection();
        return String.valueOf(matched.getResponse().getRedirectedUrl());
    }

    private List<List<String>> export() throws IOException {
        entities.flush();
        MvcTestResult answer = mvc.get()
                .uri("/nhiem-vu/xuat.csv?sap=moi-nhat")
                .with(Cast.signedIn(members.office()))
                .exchange();
        List<List<String>> rows = new ArrayList<>();
        String text = new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
        for (CSVRecord line : CSVFormat.DEFAULT.parse(new StringReader(text.replace("\uFEFF", "")))) {
            rows.add(List.copyOf(line.toList().subList(1, line.size())));
        }
        return rows.subList(1, rows.size());
    }

    private static String csvOf(List<List<String>> rows) {
        StringBuilder csv =
                new StringBuilder("Nội dung nhiệm vụ,Văn bản giao,Mục,Đơn vị chủ trì,Phối hợp,Người theo dõi,"
                        + "Thời hạn,Nguyên văn thời hạn,Trạng thái,Tình trạng thời hạn,Tiêu chí,Kết quả,Ghi chú\n");
        rows.forEach(row -> csv.append(String.join(
                        ",",
                        row.stream()
                                .map(cell -> '"' + cell.replace("\"", "\"\"") + '"')
                                .toList()))
                .append('\n'));
        return csv.toString();
    }

    @Test
    @DisplayName("Xuất sổ theo dõi rồi nhập lại: từng cột như cũ, kể cả thời hạn, tiêu chí, nhiều đơn vị chủ trì")
    void exportIsImport() throws IOException {
        tasks.assign(
                        Orders.about(
                                set,
                                members.committee(),
                                "=Rà soát, \"báo cáo\" tiêu chí",
                                DeadlineSpec.of(DeadlineKind.BEFORE, "trước ngày 14/9/2021", LocalDate.of(2021, 9, 14)),
                                Line.lead(members.quocKhanh(), "3", "17"),
                                Line.lead(members.tanMinh(), "16"),
                                Line.supporting(members.agriculture())),
                        members.office())
                .value();
        tasks.assign(
                        Orders.about(
                                set,
                                members.committee(),
                                "Việc không ghi hạn",
                                DeadlineSpec.none(),
                                Line.lead(members.infrastructure())),
                        members.office())
                .value();
        tasks.assign(
                        Orders.about(
                                set,
                                members.committee(),
                                "Việc quý IV",
                                DeadlineSpec.of(
                                        DeadlineKind.IN_QUARTER, "trong quý IV/2021", LocalDate.of(2021, 12, 1)),
                                Line.lead(members.daoVien())),
                        members.office())
                .value();
        List<List<String>> before = export();
        assertThat(before).hasSize(4);

        String check = matched(csvOf(before));
        Document page = page(check, members.office());
        assertThat(page.select("#h-moi").text()).startsWith("3 nhiệm vụ");
        assertThat(page.select("#h-sai, #h-dv")).isEmpty();
        assertThat(export()).as("nothing is written yet").isEqualTo(before);
        assertThat(post(check, members.office())).hasStatus3xxRedirection();

        List<List<String>> after = export();
        assertThat(after).hasSize(8);
        assertThat(after.subList(0, 4)).containsExactlyInAnyOrderElementsOf(before);
        assertThat(after.subList(4, 8)).isEqualTo(before);
        assertThat(jdbc.sql("select count(*) from assignment a join assigned_task t on t.id = a.task_id"
                                + " where t.title = 'Việc không ghi hạn' and a.last_day is null")
                        .query(Long.class)
                        .single())
                .as("null stays null")
                .isEqualTo(2);
    }

    @Test
    @DisplayName("Dòng sai nói rõ dòng, cột; tên đơn vị lạ có gợi ý để chọn; dòng đúng giao cùng một lần")
    void whatIsWrongIsToldRowByRow() throws IOException {
        String check = matched("""
                Nội dung,Chủ trì,Thời hạn,Tiêu chí,Trạng thái
                Việc đúng,Xã Quốc Khánh,14/9/2021,17,
                Việc sai ngày,Xã Tân Minh,31/02/2021,,
                ,Xã Tân Minh,,,
                Việc tên lạ,"UBND xã Đào Vien; Xã Quốc Khánh",,,
                Việc mã lạ,Xã Quốc Khánh,,99,
                Việc đã xong,Xã Quốc Khánh,,,Hoàn thành
                Việc thiếu đơn vị,,,,
                """);
        Document page = page(check, members.office());
        assertThat(page.select("section[aria-labelledby=h-sai] tbody tr").eachText())
                .anySatisfy(row -> assertThat(row).startsWith("3 Thời hạn").contains("31/02/2021"))
                .anySatisfy(row -> assertThat(row).startsWith("4 Nội dung nhiệm vụ"))
                .anySatisfy(
                        row -> assertThat(row).startsWith("5 Đơn vị chủ trì").contains("UBND xã Đào Vien"))
                .anySatisfy(row -> assertThat(row).startsWith("6 Tiêu chí").contains("99"))
                .anySatisfy(row -> assertThat(row).startsWith("8 Đơn vị chủ trì"))
                .hasSize(5);
        assertThat(page.select("select[name=donVi] option").eachText())
                .as("what the name may mean")
                .anySatisfy(unit -> assertThat(unit).contains("Xã Đào Viên"));
        assertThat(page.select(".lead-t").text()).contains("bỏ qua 1 dòng");
        assertThat(page.select("#h-moi").text()).startsWith("1 nhiệm vụ");

        assertThat(post(
                        check + "/don-vi",
                        members.office(),
                        "ten",
                        "UBND xã Đào Vien",
                        "donVi",
                        Long.toString(members.daoVien().value())))
                .hasStatus3xxRedirection();
        assertThat(page(check, members.office()).select("#h-moi").text()).startsWith("2 nhiệm vụ");
        assertThat(post(check, members.office())).hasStatus3xxRedirection();
        assertThat(export())
                .extracting(row -> row.get(0))
                .containsExactlyInAnyOrder("Việc đúng", "Việc tên lạ", "Việc tên lạ");
        assertThat(mvc.post().uri(check).with(csrf()).with(Cast.signedIn(members.office())))
                .as("confirmed twice")
                .hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    @DisplayName("Hoàn tác cả lần nhập khi chưa đơn vị nào làm gì; đã có người làm thì không")
    void theWholeIsTakenBackWhileNobodyWorked() throws IOException {
        String list = "Nội dung,Chủ trì\nViệc một,Xã Quốc Khánh\nViệc hai,Xã Tân Minh\n";
        String first = matched(list);
        post(first, members.office());
        assertThat(page(PATH, members.office()).select("form[action$=/hoan-tac]"))
                .hasSize(1);
        assertThat(post(first + "/hoan-tac", members.office())).hasStatus3xxRedirection();
        entities.flush();
        assertThat(jdbc.sql("select distinct status from assignment")
                        .query(String.class)
                        .list())
                .containsExactly("CANCELLED");
        assertThat(jdbc.sql("select distinct reason from assignment_event where action = 'CANCEL'")
                        .query(String.class)
                        .single())
                .contains("so.csv");

        String second = matched(list);
        post(second, members.office());
        long task = jdbc.sql("select max(id) from assigned_task where title = 'Việc một'")
                .query(Long.class)
                .single();
        tasks.report(
                        task,
                        members.quocKhanh(),
                        new Tasks.UnitReport(false, 10, "Đang làm", null, null),
                        members.chairQuocKhanh())
                .value();
        entities.flush();
        assertThat(page(PATH, members.office()).select("form[action$=/hoan-tac]"))
                .isEmpty();
        post(second + "/hoan-tac", members.office());
        assertThat(jdbc.sql("select count(*) from assignment where status = 'CANCELLED'")
                        .query(Long.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    @DisplayName("Không phải danh sách, thiếu cột, người ngoài: nói rõ, không làm gì")
    void refusals() throws IOException {
        MvcTestResult noList = upload("chỉ là một câu");
        assertThat(noList)
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Không tìm thấy danh sách");
        MvcTestResult staged = upload("Nội dung,Chủ trì\nViệc,Xã Quốc Khánh\n");
        String columns = String.valueOf(staged.getResponse().getRedirectedUrl());
        MvcTestResult none = post(columns, members.office(), "columns[0].position", "0", "columns[0].field", "NOTE");
        assertThat(none).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT).bodyText().contains("cột đơn vị chủ trì");
        assertThat(mvc.get().uri(columns).with(Cast.signedIn(members.stranger())))
                .hasStatus(HttpStatus.NOT_FOUND);
        assertThat(mvc.get().uri(columns).with(Cast.signedIn(members.chairQuocKhanh())))
                .hasStatus(HttpStatus.FORBIDDEN);
    }
}
