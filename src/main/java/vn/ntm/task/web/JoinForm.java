package vn.ntm.task.web;

import java.util.ArrayList;
import java.util.List;

/** Which duties are given to which further units. */
public class JoinForm {

    /** Duties; the register's list gives assignments instead. */
    private List<Long> viec = new ArrayList<>();

    private List<Long> chon = new ArrayList<>();
    private List<Long> units = new ArrayList<>();

    public List<Long> getViec() {
        return viec;
    }

    public void setViec(List<Long> viec) {
        this.viec = viec;
    }

    public List<Long> getChon() {
        return chon;
    }

    public void setChon(List<Long> chon) {
        this.chon = chon;
    }

    public List<Long> getUnits() {
        return units;
    }

    public void setUnits(List<Long> units) {
        this.units = units;
    }
}
