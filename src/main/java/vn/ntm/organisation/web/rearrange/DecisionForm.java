package vn.ntm.organisation.web.rearrange;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What becomes of the marked lines, or of all that are shown: "#12" a unit, "MOI" the unit that begins, "KET_THUC", "O_LAI". */
public class DecisionForm {

    private List<Long> dong = new ArrayList<>();
    private boolean tatCa;
    private @Nullable String xuLy;
    private @Nullable String donViKhac;
    private @Nullable String reason;

    public List<Long> getDong() {
        return dong;
    }

    public void setDong(List<Long> dong) {
        this.dong = dong;
    }

    public boolean isTatCa() {
        return tatCa;
    }

    public void setTatCa(boolean tatCa) {
        this.tatCa = tatCa;
    }

    public @Nullable String getXuLy() {
        return xuLy;
    }

    public void setXuLy(@Nullable String xuLy) {
        this.xuLy = xuLy;
    }

    public @Nullable String getDonViKhac() {
        return donViKhac;
    }

    public void setDonViKhac(@Nullable String donViKhac) {
        this.donViKhac = donViKhac;
    }

    public @Nullable String getReason() {
        return reason;
    }

    public void setReason(@Nullable String reason) {
        this.reason = reason;
    }
}
