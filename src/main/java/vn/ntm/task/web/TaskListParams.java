package vn.ntm.task.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.ntm.shared.Dates;
import vn.ntm.task.domain.ListPlace;
import vn.ntm.task.domain.TaskFilter;
import vn.ntm.task.domain.TaskFilter.Role;
import vn.ntm.task.domain.TaskFilter.Sort;
import vn.ntm.task.domain.TaskFilter.View;

/** The address of a list: every filter lives in it, so a list can be sent to a colleague. Bad dates are told, not guessed. */
public class TaskListParams {

    private static final Set<Long> NO_PAPER = Set.of(0L);

    private @Nullable String xem;
    private @Nullable String q;
    private @Nullable Long vanBan;
    private @Nullable Long donVi;
    private @Nullable String vaiTro;
    private @Nullable String tieuChi;
    private boolean cuaToi;
    private boolean ntm;
    private @Nullable String lanhDao;
    private boolean theoDoi;
    private @Nullable String tu;
    private @Nullable String den;
    private @Nullable String ngay;
    private @Nullable String sap;
    private int trang = 1;
    private int dong = 50;
    private @Nullable String sau;
    private @Nullable String truoc;
    private boolean cuoi;
    private final List<String> problems = new ArrayList<>();

    /**
     * @param followed papers that the viewer's unit follows; only asked for when the list is about them
     */
    TaskFilter toFilter(Supplier<Set<Long>> followed) {
        TaskFilter filter = toFilter();
        if (!theoDoi) {
            return filter;
        }
        Set<Long> papers = followed.get();
        return filter.following(papers.isEmpty() ? NO_PAPER : papers);
    }

    private TaskFilter toFilter() {
        problems.clear();
        return new TaskFilter(
                        View.ofCode(xem),
                        q,
                        vanBan,
                        donVi,
                        role(),
                        tieuChi,
                        cuaToi,
                        ntm,
                        day(tu, "Hạn từ ngày"),
                        day(den, "Hạn đến ngày"),
                        day(ngay, "Tính đến ngày"),
                        Sort.ofCode(sap))
                .ledBy(lanhDao);
    }

    /** Where the page is read on from; null to count to it by its number. */
    ListPlace.@Nullable Step step() {
        if (cuoi) {
            return new ListPlace.Step(null, true);
        }
        return ListPlace.of(sau)
                .map(place -> new ListPlace.Step(place, false))
                .or(() -> ListPlace.of(truoc).map(place -> new ListPlace.Step(place, true)))
                .orElse(null);
    }

    private @Nullable Role role() {
        if ("tat-ca".equals(vaiTro)) {
            return null;
        }
        return "phoi-hop".equals(vaiTro) ? Role.SUPPORTING : Role.LEAD;
    }

    private @Nullable LocalDate day(@Nullable String typed, String label) {
        try {
            return Dates.parse(typed);
        } catch (DateTimeException notADate) {
            problems.add(label + ": “" + typed + "” chưa đúng, viết như 14/9/2021.");
            return null;
        }
    }

    /** Every parameter but the page and the named ones, ready for a link. */
    String query(String... without) {
        List<String> leaveOut = List.of(without);
        StringBuilder query = new StringBuilder();
        add(query, leaveOut, "xem", xem);
        add(query, leaveOut, "q", q);
        add(query, leaveOut, "vanBan", vanBan);
        add(query, leaveOut, "donVi", donVi);
        add(query, leaveOut, "vaiTro", vaiTro);
        add(query, leaveOut, "tieuChi", tieuChi);
        add(query, leaveOut, "cuaToi", cuaToi ? "true" : null);
        add(query, leaveOut, "ntm", ntm ? "true" : null);
        add(query, leaveOut, "lanhDao", lanhDao);
        add(query, leaveOut, "theoDoi", theoDoi ? "true" : null);
        add(query, leaveOut, "tu", tu);
        add(query, leaveOut, "den", den);
        add(query, leaveOut, "ngay", ngay);
        add(query, leaveOut, "sap", sap);
        add(query, leaveOut, "dong", dong == 50 ? null : dong);
        return query.toString();
    }

    private static void add(StringBuilder query, List<String> without, String name, @Nullable Object value) {
        if (value == null || value.toString().isEmpty() || without.contains(name)) {
            return;
        }
        query.append(query.isEmpty() ? "" : "&")
                .append(name)
                .append('=')
                .append(URLEncoder.encode(value.toString(), StandardCharsets.UTF_8));
    }

    public List<String> getProblems() {
        return problems;
    }

    public @Nullable String getXem() {
        return xem;
    }

    public void setXem(@Nullable String xem) {
        this.xem = xem;
    }

    public @Nullable String getQ() {
        return q;
    }

    public void setQ(@Nullable String q) {
        this.q = q;
    }

    public @Nullable Long getVanBan() {
        return vanBan;
    }

    public void setVanBan(@Nullable Long vanBan) {
        this.vanBan = vanBan;
    }

    public @Nullable Long getDonVi() {
        return donVi;
    }

    public void setDonVi(@Nullable Long donVi) {
        this.donVi = donVi;
    }

    public @Nullable String getVaiTro() {
        return vaiTro;
    }

    public void setVaiTro(@Nullable String vaiTro) {
        this.vaiTro = vaiTro;
    }

    public @Nullable String getTieuChi() {
        return tieuChi;
    }

    public void setTieuChi(@Nullable String tieuChi) {
        this.tieuChi = tieuChi;
    }

    public boolean isCuaToi() {
        return cuaToi;
    }

    public void setCuaToi(boolean cuaToi) {
        this.cuaToi = cuaToi;
    }

    public boolean isNtm() {
        return ntm;
    }

    public void setNtm(boolean ntm) {
        this.ntm = ntm;
    }

    public @Nullable String getLanhDao() {
        return lanhDao;
    }

    public void setLanhDao(@Nullable String lanhDao) {
        this.lanhDao = lanhDao == null || lanhDao.isBlank() ? null : lanhDao;
    }

    public boolean isTheoDoi() {
        return theoDoi;
    }

    public void setTheoDoi(boolean theoDoi) {
        this.theoDoi = theoDoi;
    }

    public @Nullable String getTu() {
        return tu;
    }

    public void setTu(@Nullable String tu) {
        this.tu = tu;
    }

    public @Nullable String getDen() {
        return den;
    }

    public void setDen(@Nullable String den) {
        this.den = den;
    }

    public @Nullable String getNgay() {
        return ngay;
    }

    public void setNgay(@Nullable String ngay) {
        this.ngay = ngay;
    }

    public @Nullable String getSap() {
        return sap;
    }

    public void setSap(@Nullable String sap) {
        this.sap = sap;
    }

    public void setSau(@Nullable String sau) {
        this.sau = sau;
    }

    public void setTruoc(@Nullable String truoc) {
        this.truoc = truoc;
    }

    public boolean isCuoi() {
        return cuoi;
    }

    public void setCuoi(boolean cuoi) {
        this.cuoi = cuoi;
    }

    public int getTrang() {
        return trang;
    }

    public void setTrang(int trang) {
        this.trang = Math.max(1, Math.min(trang, 100_000));
    }

    public int getDong() {
        return dong;
    }

    public void setDong(int dong) {
        this.dong = dong == 25 || dong == 100 ? dong : 50;
    }
}
