package vn.ntm.organisation.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.ntm.organisation.UnitKind;
import vn.ntm.organisation.domain.UnitFilter;
import vn.ntm.organisation.domain.UnitFilter.State;
import vn.ntm.shared.Dates;

/** The filter of the directory as it stands in the address; nonsense falls back to its default. */
public class UnitListForm {

    private static final int SIZE = 50;

    private @Nullable String q;
    private @Nullable String loai;
    private @Nullable String tinhTrang;
    private @Nullable String ngay;
    private int trang = 1;

    UnitFilter filter(LocalDate today) {
        return UnitFilter.of(q, kind(), state(), day(today), page(), SIZE);
    }

    /** Whether anything was asked for; else the tree is shown. */
    boolean asks() {
        return q != null || kind() != null || state() != State.ALIVE;
    }

    int page() {
        return Math.max(1, Math.min(trang, 10_000));
    }

    int size() {
        return SIZE;
    }

    LocalDate day(LocalDate today) {
        try {
            LocalDate typed = Dates.parse(ngay);
            return typed == null ? today : typed;
        } catch (DateTimeException e) {
            return today;
        }
    }

    boolean dayMisread() {
        try {
            Dates.parse(ngay);
            return false;
        } catch (DateTimeException e) {
            return true;
        }
    }

    /** The address of this list without the page. */
    String query() {
        List<String> parts = new ArrayList<>();
        add(parts, "q", q);
        add(parts, "loai", loai);
        add(parts, "tinhTrang", tinhTrang);
        add(parts, "ngay", ngay);
        return String.join("&", parts);
    }

    private static void add(List<String> parts, String name, @Nullable String value) {
        if (value != null) {
            parts.add(name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8));
        }
    }

    private @Nullable UnitKind kind() {
        for (UnitKind kind : UnitKind.values()) {
            if (kind.name().equals(loai)) {
                return kind;
            }
        }
        return null;
    }

    State state() {
        for (State state : State.values()) {
            if (state.name().equals(tinhTrang)) {
                return state;
            }
        }
        return State.ALIVE;
    }

    public @Nullable String getQ() {
        return q;
    }

    public void setQ(@Nullable String q) {
        this.q = q;
    }

    public @Nullable String getLoai() {
        return loai;
    }

    public void setLoai(@Nullable String loai) {
        this.loai = loai;
    }

    public @Nullable String getTinhTrang() {
        return tinhTrang;
    }

    public void setTinhTrang(@Nullable String tinhTrang) {
        this.tinhTrang = tinhTrang;
    }

    public @Nullable String getNgay() {
        return ngay;
    }

    public void setNgay(@Nullable String ngay) {
        this.ngay = ngay;
    }

    public void setTrang(int trang) {
        this.trang = trang;
    }
}
