package vn.ntm.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.ntm.identity.Accounts;
import vn.ntm.identity.Actor;
import vn.ntm.identity.Role;
import vn.ntm.notice.Notices.NewNotice;
import vn.ntm.notice.domain.DocumentNumber;
import vn.ntm.notice.domain.NoticeAccess;
import vn.ntm.notice.domain.NoticeAction;
import vn.ntm.notice.domain.NoticeEditing;
import vn.ntm.notice.domain.NoticeFilter;
import vn.ntm.notice.domain.NoticeKind;
import vn.ntm.notice.domain.NoticeLifecycle;
import vn.ntm.notice.domain.NoticeReadings;
import vn.ntm.notice.domain.NoticeRegister;
import vn.ntm.notice.domain.NoticeSheets;
import vn.ntm.notice.domain.NoticeSheets.Sheet;
import vn.ntm.notice.domain.NoticeState;
import vn.ntm.notice.domain.NoticeStore;
import vn.ntm.notice.domain.PartialDate;
import vn.ntm.notice.domain.SearchWords;
import vn.ntm.notice.domain.extraction.SeedTexts;
import vn.ntm.organisation.UnitId;
import vn.ntm.organisation.Units;
import vn.ntm.support.DatabaseTest;
import vn.ntm.task.TaskOrigin;
import vn.ntm.task.TaskOriginSource;
import vn.ntm.task.Tasks;
import vn.ntm.ui.NotAllowedException;
import vn.ntm.ui.NotFoundException;

/** Notices kept, found, numbered, corrected, issued: on a real PostgreSQL. */
@DatabaseTest
class NoticesTest {

    @Autowired
    Notices notices;

    @Autowired
    TaskOriginSource origins;

    @Autowired
    NoticeSheets sheets;

    @Autowired
    NoticeStore store;

    @Autowired
    NoticeRegister register;

    @Autowired
    NoticeAccess access;

    @Autowired
    NoticeEditing editing;

    @Autowired
    NoticeLifecycle lifecycle;

    @Autowired
    NoticeReadings readings;

    @Autowired
    Tasks tasks;

    @Autowired
    Accounts accounts;

    @Autowired
    Units units;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    jakarta.persistence.EntityManager entities;

    private NoticeCast cast;

    @BeforeEach
    void enter() {
        cast = new NoticeCast(units, notices, accounts);
    }

    private Sheet sheet(long id) {
        entities.flush();
        return sheets.find(id).orElseThrow();
    }

    private List<Long> found(String words, Actor actor) {
        NoticeFilter filter = new NoticeFilter(SearchWords.of(words), null, null, null, null, false);
        return register.list(filter, null, access.of(actor), 1).stream()
                .map(NoticeRegister.Row::id)
                .toList();
    }

    @Test
    @DisplayName("A000-01, A000-02, A000-18 the record, both recipient lists and the cited papers are kept")
    void keeps000() {
        Sheet sheet = sheet(cast.seed("000"));
        assertThat(sheet.head().label()).isEqualTo("156/TB-UBND");
        assertThat(sheet.head().state()).isEqualTo(NoticeState.DA_PHAT_HANH);
        assertThat(sheet.head().issued()).isEqualTo(new PartialDate(2018, 6, 7));
        assertThat(sheet.head().meetingKind()).isEqualTo("Hội nghị triển khai Kế hoạch");
        assertThat(sheet.head().chairTitles()).hasSize(2);
        assertThat(sheet.head().signatureLines()).containsExactly("TL. CHỦ TỊCH", "CHÁNH VĂN PHÒNG");
        assertThat(sheet.head().letterheadParent()).isEqualTo("ỦY BAN NHÂN DÂN");
        assertThat(sheet.head().letterheadIssuer()).isEqualTo("THÀNH PHỐ BẮC GIANG");
        assertThat(sheet.paperRecipients()).hasSize(3);
        assertThat(sheet.electronicRecipients()).hasSize(4);
        assertThat(sheet.electronicRecipients().get(1).unitId()).isEqualTo(cast.doan.value());
        assertThat(sheet.citations()).hasSize(4);
        assertThat(sheet.citations().get(0).number()).isNull();
        assertThat(sheet.citations().get(0).title()).startsWith("Kế hoạch lập hồ sơ đề nghị công nhận");
        assertThat(sheet.citations().get(2).clauseId())
                .isEqualTo(notices.itemByPath(sheet.head().id(), "2.a.-1").orElseThrow());
        assertThat(sheet.history()).extracting(h -> h.action()).containsExactly("ISSUE", "NUMBER", "REGISTER");
    }

    @Test
    @DisplayName("A000-02 a unit of the electronic list reads the notice, and its reading is logged once per person")
    void logsReadings() {
        long id = cast.seed("000");
        Actor member = cast.actor(Role.TV, cast.doan, cast.doan);
        Actor stranger = cast.commune();
        assertThat(access.sees(id, member)).isTrue();
        readings.note(id, member);
        readings.note(id, member);
        readings.note(id, stranger);
        assertThat(sheet(id).readers()).singleElement().satisfies(reader -> {
            assertThat(reader.userName()).isEqualTo(member.name());
            assertThat(reader.unitName()).isEqualTo("Đoàn đánh giá kết quả xây dựng NTM thành phố");
        });
    }

    @Test
    @DisplayName(
            "A000-03 \"mục 2 điểm đ, gạch đầu dòng thứ hai\" finds the item; A002-03 2(2) is the second item printed 2")
    void findsItems() {
        long id = cast.seed("000");
        long item =
                notices.itemByPath(id, "mục 2 điểm đ, gạch đầu dòng thứ hai").orElseThrow();
        assertThat(notices.itemByPath(id, "2.đ.-2")).contains(item);
        assertThat(sheet(id).passage(item).orElseThrow().text()).startsWith("Tổng hợp các đề xuất");
        assertThat(notices.itemByPath(id, "9")).isEmpty();

        long twice = cast.seed("002");
        assertThat(notices.itemByPath(twice, "2(1)")).isEqualTo(notices.itemByPath(twice, "2"));
        assertThat(notices.itemByPath(twice, "2(2)")).isNotEqualTo(notices.itemByPath(twice, "2"));
        assertThat(sheet(twice).warnings()).singleElement().satisfies(warning -> {
            assertThat(warning.code()).isEqualTo("DUPLICATE");
            assertThat(warning.arguments()).containsExactly("mục", "2");
        });
    }

    @Test
    @DisplayName("A000-22 a corrected word is shown, the raw text kept, the correction logged, also after issue")
    void correctsTheReading() {
        long id = cast.seed("000");
        Actor office = cast.officeOf(cast.ubndTpBacGiang);
        Sheet before = sheet(id);
        var closing = before.closing().get(0);
        assertThat(before.items().get(3).text()).contains("giai đoạn 2016 - 2020 (ban hành");
        assertThat(before.items().get(3).rawText()).contains("giai đoạn\n\n2016 - 2020");

        String text = closing.text().replace("thông báo đề các", "thông báo để các");
        assertThat(editing.correct(id, before.head().version(), closing.id(), text, office)
                        .isRejected())
                .isFalse();

        Sheet after = sheet(id);
        assertThat(after.closing().get(0).text()).contains("thông báo để các thành viên");
        assertThat(after.closing().get(0).rawText()).contains("thông báo đề các thành viên");
        assertThat(after.closing().get(0).corrected()).isTrue();
        assertThat(after.head().rawText()).isEqualTo(SeedTexts.of("000"));
        assertThat(after.corrections()).singleElement().satisfies(correction -> {
            assertThat(correction.userName()).isEqualTo(office.name());
            assertThat(correction.oldText()).contains("đề các thành viên");
            assertThat(correction.newText()).contains("để các thành viên");
        });
        assertThat(editing.correct(id, after.head().version(), closing.id(), text, office)
                        .rejections())
                .extracting(r -> r.messageKey())
                .containsExactly("notice.error.nothingChanged");
    }

    @Test
    @DisplayName(
            "A001-01 without number and day, found by its month; 90/TB-UBND and 07/9/2021 given later: text and tasks stay")
    void givesNumberLater() {
        long id = cast.seed("001");
        Actor office = cast.office();
        Sheet before = sheet(id);
        assertThat(before.head().state()).isEqualTo(NoticeState.DU_THAO);
        assertThat(before.head().number()).isNull();
        assertThat(before.head().issued()).isEqualTo(new PartialDate(2021, 9, null));
        NoticeFilter september = new NoticeFilter("", null, 2021, 9, null, true);
        assertThat(register.list(september, null, access.of(office), 1))
                .extracting(NoticeRegister.Row::id)
                .containsExactly(id);
        NoticeFilter august = new NoticeFilter("", null, 2021, 8, null, false);
        assertThat(register.count(august, null, access.of(office))).isZero();

        long item = notices.itemByPath(id, "7").orElseThrow();
        assertThat(origins.find(item, office).orElseThrow().origin().paperLabel())
                .isEqualTo("Chưa có số");
        long task = NoticeCast.assign(tasks, origins, item, office, cast.quocKhanh);
        before = sheet(id);
        editing.giveNumber(
                        id,
                        before.head().version(),
                        new DocumentNumber("90", "TB-UBND"),
                        LocalDate.of(2021, 9, 7),
                        office)
                .value();

        Sheet after = sheet(id);
        assertThat(after.head().label()).isEqualTo("90/TB-UBND");
        assertThat(after.head().state()).isEqualTo(NoticeState.DA_CAP_SO);
        assertThat(after.passages()).usingRecursiveComparison().isEqualTo(before.passages());
        assertThat(after.head().rawText()).isEqualTo(before.head().rawText());
        assertThat(tasks.ofPaper(TaskOrigin.NOTICE_ITEM, id, office))
                .singleElement()
                .satisfies(kept -> {
                    assertThat(kept.taskId()).isEqualTo(task);
                    assertThat(kept.originId()).isEqualTo(item);
                    assertThat(kept.originLabel()).isEqualTo("Mục 7, kết luận ngày 01/9/2021");
                    assertThat(kept.phrase()).isEqualTo("trước ngày 14/9/2021");
                });
        assertThat(paperLabels(id)).containsExactly("90/TB-UBND");
    }

    private List<String> paperLabels(long id) {
        return jdbc.sql("select paper_label from assigned_task where origin_parent_id = :id")
                .param("id", id)
                .query(String.class)
                .list();
    }

    @Test
    @DisplayName("A001-02 sixteen items keep their printed numbers, the gap is warned of, saving is not hindered")
    void keepsTheGap() {
        Sheet sheet = sheet(cast.seed("001"));
        assertThat(sheet.items().stream().filter(item -> item.depth() == 0).map(item -> item.label()))
                .hasSize(16)
                .endsWith("8", "11", "12", "13", "14", "15", "16", "17", "18");
        assertThat(sheet.warnings())
                .singleElement()
                .satisfies(warning -> assertThat(warning.arguments()).containsExactly("mục", "9, 10"));
    }

    @Test
    @DisplayName("A001-18, A001-19 the resolutions of item 16 and the plan of item 17 are stored")
    void keepsCitations() {
        assertThat(sheet(cast.seed("001")).citations())
                .extracting(c -> c.number(), c -> c.dated(), c -> c.clausePath())
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("08/2019/NQ-HĐND", LocalDate.of(2019, 12, 10), "16"),
                        org.assertj.core.groups.Tuple.tuple("15/2021/NQ-HĐND", LocalDate.of(2021, 7, 17), "16"),
                        org.assertj.core.groups.Tuple.tuple("46/KH-UBND", LocalDate.of(2021, 2, 19), "17"));
    }

    @Test
    @DisplayName(
            "A002-01, A002-02, A003-01, A003-18 provincial and district notices keep signature lines and nested recipients")
    void keeps002And003() {
        Sheet provincial = sheet(cast.seed("002"));
        assertThat(provincial.head().issuerName()).isEqualTo("UBND tỉnh Bắc Giang");
        assertThat(provincial.head().meetingKind()).isEqualTo("buổi làm việc");
        assertThat(provincial.head().signatureLines())
                .containsExactly("TL. CHỦ TỊCH", "KT. CHÁNH VĂN PHÒNG", "PHÓ CHÁNH VĂN PHÒNG");
        assertThat(provincial.recipients()).extracting(r -> r.depth()).containsExactly(0, 0, 0, 0, 0, 1, 1);
        Sheet district = sheet(cast.seed("003"));
        assertThat(district.head().chairTitles())
                .containsExactly("Phó Chủ tịch UBND huyện", "Chánh Văn phòng Điều phối xây dựng NTM huyện");
        assertThat(district.head().number()).isNull();
        assertThat(district.recipients()).extracting(r -> r.text()).contains("UBMTTQ huyện");
    }

    @Test
    @DisplayName("A004-01 a portal page is kept without number, signer and recipients and can be confirmed as it is")
    void keepsPortalPage() {
        long id = cast.seed("004");
        Sheet sheet = sheet(id);
        assertThat(sheet.head().kind()).isEqualTo(NoticeKind.TIN_KET_LUAN);
        assertThat(sheet.head().source()).contains("Thọ Xuân");
        assertThat(sheet.head().postedOn()).isEqualTo(LocalDate.of(2020, 4, 24));
        assertThat(sheet.head().publisher()).startsWith("Trung tâm Văn hóa");
        assertThat(sheet.recipients()).isEmpty();
        Actor office = cast.officeOf(cast.ubndThoXuan);
        assertThat(lifecycle
                        .step(id, sheet.head().version(), NoticeAction.ISSUE, null, null, office)
                        .value())
                .isEqualTo(NoticeState.DA_PHAT_HANH);
    }

    @Test
    void itemsAreOfferedToTheFormOfTasks() {
        long id = cast.seed("000");
        Actor office = cast.officeOf(cast.ubndTpBacGiang);
        var details = origins.find(notices.itemByPath(id, "2.a.-3").orElseThrow(), office)
                .orElseThrow();
        assertThat(details.text()).startsWith("a) Chủ tịch UBND các xã:\n- Khẩn trương hoàn thiện các thủ tục");
        assertThat(details.issuer()).isEqualTo(cast.ubndTpBacGiang);
        assertThat(details.paperDay()).isEqualTo(LocalDate.of(2018, 6, 7));
        assertThat(details.origin().label()).isEqualTo("Mục 2, điểm a, gạch đầu dòng 3, kết luận ngày 06/6/2018");
        assertThat(details.origin().path())
                .isEqualTo("/thong-bao/" + id + "#m" + details.origin().id());
        assertThat(origins.find(details.origin().id(), cast.office())).isEmpty();
    }

    @Test
    void aKeyIsLoadedOnce() {
        NewNotice notice = new NewNotice(
                "seed-001",
                cast.ubndTrangDinh,
                SeedTexts.of("001"),
                "7/TB-UBND",
                LocalDate.of(2021, 9, 7),
                null,
                "cuộc họp BCĐ",
                null,
                List.of("Chủ tịch UBND huyện"),
                true);
        long id = notices.register(notice, cast.office()).value();
        assertThat(notices.register(notice, cast.office()).value()).isEqualTo(id);
        assertThat(notices.byKey("seed-001")).contains(id);
        Sheet sheet = sheet(id);
        assertThat(sheet.head().label()).isEqualTo("07/TB-UBND");
        assertThat(sheet.head().meetingKind()).isEqualTo("cuộc họp BCĐ");
        assertThat(sheet.head().chairTitles()).containsExactly("Chủ tịch UBND huyện");
    }

    @Test
    void aNumberIsGivenOnce() {
        Actor office = cast.office();
        long first = cast.seed("001");
        long second = cast.seed("001");
        DocumentNumber number = new DocumentNumber("90", "TB-UBND");
        LocalDate day = LocalDate.of(2021, 9, 7);
        editing.giveNumber(first, sheet(first).head().version(), number, day, office)
                .value();
        assertThat(editing.giveNumber(second, sheet(second).head().version(), number, day, office)
                        .rejections())
                .extracting(r -> r.field(), r -> r.messageKey())
                .containsExactly(org.assertj.core.groups.Tuple.tuple("number", "notice.error.numberTaken"));
        assertThat(editing.giveNumber(second, sheet(second).head().version(), number, day.minusYears(1), office)
                        .rejections())
                .extracting(r -> r.messageKey())
                .containsExactly("notice.error.beforeMeeting");
        assertThatThrownBy(() -> jdbc.sql(
                                "update notice set number = '90', series = 'TB-UBND', issued_day = 7 where id = :id")
                        .param("id", second)
                        .update())
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("notice_number_once");
    }

    @Test
    void theWayToIssueIsGuarded() {
        long id = cast.seed("001");
        Actor office = cast.office();
        Actor leader = cast.leader();
        assertThat(step(id, NoticeAction.SUBMIT, null, office)).isEqualTo(NoticeState.TRINH_KY);
        assertThat(lifecycle
                        .step(id, version(id), NoticeAction.SEND_BACK, " ", null, leader)
                        .rejections())
                .extracting(r -> r.field())
                .containsExactly("detail");
        assertThat(step(id, NoticeAction.SEND_BACK, "Bổ sung mục 9, 10", leader))
                .isEqualTo(NoticeState.DU_THAO);
        assertThat(step(id, NoticeAction.SUBMIT, null, office)).isEqualTo(NoticeState.TRINH_KY);
        assertThat(step(id, NoticeAction.SIGN, null, leader)).isEqualTo(NoticeState.DA_KY);
        assertThatThrownBy(() -> step(id, NoticeAction.ISSUE, null, leader)).isInstanceOf(NotAllowedException.class);
        editing.giveNumber(id, version(id), new DocumentNumber("91", "TB-UBND"), LocalDate.of(2021, 9, 7), office)
                .value();
        assertThat(step(id, NoticeAction.ISSUE, null, office)).isEqualTo(NoticeState.DA_PHAT_HANH);
        assertThatThrownBy(() -> step(id, NoticeAction.SUBMIT, null, office)).isInstanceOf(NotAllowedException.class);
        assertThat(step(id, NoticeAction.CORRECT, "Công văn 95/UBND ngày 10/9/2021", office))
                .isEqualTo(NoticeState.DINH_CHINH);
        assertThat(sheet(id).head().supersedingDocument()).isEqualTo("Công văn 95/UBND ngày 10/9/2021");
        assertThat(step(id, NoticeAction.WITHDRAW, "Quyết định 12", office)).isEqualTo(NoticeState.THU_HOI_HUY_BO);
        assertThat(store.find(id).orElseThrow().actionsFor(office)).isEmpty();
        assertThat(sheet(id).history()).hasSize(9);
    }

    private NoticeState step(long id, NoticeAction action, @org.jspecify.annotations.Nullable String detail, Actor by) {
        return lifecycle.step(id, version(id), action, detail, null, by).value();
    }

    private int version(long id) {
        return sheet(id).head().version();
    }

    @Test
    void rightsAndScopeDecideTheActions() {
        long id = cast.seed("001");
        var notice = store.find(id).orElseThrow();
        assertThat(notice.actionsFor(cast.office()))
                .contains(NoticeAction.EDIT, NoticeAction.SUBMIT, NoticeAction.NUMBER, NoticeAction.ASSIGN);
        assertThat(notice.actionsFor(cast.leader()))
                .contains(NoticeAction.NUMBER, NoticeAction.ASSIGN)
                .doesNotContain(NoticeAction.EDIT);
        assertThat(notice.actionsFor(cast.commune())).isEmpty();
        assertThat(notice.actionsFor(cast.officeOf(cast.ubndMyLoc))).isEmpty();
        assertThat(notice.actionsFor(cast.actor(Role.QTHT, cast.langSon, cast.langSon)))
                .isEmpty();
    }

    @Test
    void aStaleVersionIsRefused() {
        long id = cast.seed("001");
        int seen = version(id);
        step(id, NoticeAction.SUBMIT, null, cast.office());
        assertThatThrownBy(() -> lifecycle.step(id, seen, NoticeAction.SIGN, null, null, cast.leader()))
                .isInstanceOf(OptimisticLockingFailureException.class);
    }

    @Test
    void theIssuedTextIsLockedInTheDatabaseToo() {
        long id = cast.seed("000");
        for (String change : List.of(
                "update notice set subject = 'khác' where id = :id",
                "update notice set raw_text = 'khác' where id = :id",
                "update notice set state = 'DU_THAO' where id = :id",
                "update notice_clause set raw_text = 'khác' where notice_id = :id",
                "update notice_clause set label = '3' where notice_id = :id",
                "delete from notice_clause where notice_id = :id and label = '-'",
                "delete from notice_event where notice_id = :id")) {
            jdbc.sql("savepoint tried").update();
            assertThatThrownBy(() -> jdbc.sql(change).param("id", id).update())
                    .as(change)
                    .isInstanceOf(DataAccessException.class);
            jdbc.sql("rollback to savepoint tried").update();
        }
    }

    @Test
    @DisplayName(
            "AX-01 each person sees the notices of his scope; drafts only those who work on them or hold work from them")
    void scopes() {
        long draft = cast.seed("001");
        long issued = cast.seed("000");
        List<Long> all = List.of(draft, issued, cast.seed("002"), cast.seed("003"), cast.seed("004"));
        assertThat(access.sees(draft, cast.office())).isTrue();
        assertThat(access.sees(draft, cast.leader())).isTrue();
        assertThat(access.sees(draft, cast.commune())).isFalse();
        assertThat(access.sees(draft, cast.officeOf(cast.ubndTpBacGiang))).isFalse();
        assertThat(access.sees(issued, cast.actor(Role.CTX, cast.songKhe, cast.songKhe)))
                .isTrue();
        assertThat(access.sees(issued, cast.commune())).isFalse();
        assertThat(access.sees(issued, cast.actor(Role.VPT, cast.ubndBacGiang, cast.bacGiang)))
                .isTrue();
        assertThat(access.sees(draft, cast.actor(Role.KT, cast.ubndTrangDinh, cast.trangDinh)))
                .isFalse();
        NoticeCast.assign(tasks, origins, notices.itemByPath(draft, "7").orElseThrow(), cast.office(), cast.quocKhanh);
        entities.flush();
        assertThat(access.sees(draft, cast.commune())).isTrue();
        assertThat(register.visibleIds(access.of(cast.office())))
                .contains(draft)
                .doesNotContain(issued);
        assertThat(register.visibleIds(access.of(cast.office())).stream().filter(all::contains))
                .hasSize(1);
        assertThatThrownBy(() -> editing.correct(draft, 0, 1, "x", cast.commune()))
                .as("sees it, may not change it")
                .isInstanceOf(NotAllowedException.class);
        assertThatThrownBy(() -> editing.correct(draft, 0, 1, "x", cast.officeOf(cast.ubndMyLoc)))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    @DisplayName("AX-05 found without tone marks in number, subject and text")
    void searchesWithoutToneMarks() {
        long trangDinh = cast.seed("001");
        long bacGiang = cast.seed("000");
        Actor office = cast.office();
        assertThat(found("thong bao ket luan trang dinh", office)).containsExactly(trangDinh);
        assertThat(found("de tham", office)).containsExactly(trangDinh);
        assertThat(found("quoc khanh tieu chi 17", office)).containsExactly(trangDinh);
        assertThat(found("Quốc Khánh", office)).containsExactly(trangDinh);
        assertThat(found("quoc khanh tieu chi 99", office)).isEmpty();
        Actor city = cast.officeOf(cast.ubndTpBacGiang);
        assertThat(found("156/TB-UBND", city)).containsExactly(bacGiang);
        assertThat(found("nguyen tien dung", city)).containsExactly(bacGiang);
        assertThat(found("' or 1=1 --", city)).isEmpty();
    }

    @Test
    void secretPapersAndEmptyOnesAreRefused() {
        NewNotice secret = notice("MẬT\nTHÔNG BÁO\n\nKết luận");
        assertThat(notices.register(secret, cast.office()).rejections())
                .extracting(r -> r.messageKey())
                .containsExactly("notice.error.secret");
        assertThat(notices.register(notice("1. Một."), cast.office()).rejections())
                .extracting(r -> r.field())
                .containsExactly("subject");
        assertThat(notices.register(notice(SeedTexts.of("001")), cast.officeOf(cast.ubndMyLoc))
                        .rejections())
                .extracting(r -> r.field())
                .containsExactly("issuerId");
        assertThatThrownBy(() -> notices.register(notice(SeedTexts.of("001")), cast.commune()))
                .isInstanceOf(NotAllowedException.class);
    }

    private NewNotice notice(String text) {
        UnitId issuer = cast.ubndTrangDinh;
        return new NewNotice(null, issuer, text, null, null, null, null, null, List.of(), false);
    }
}
