package vn.ntm.dossier.web;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Bodies that must give their opinion, or a count without names, as typed. */
public class BodiesForm {

    private @Nullable String bodies;
    private boolean inTold;
    private Set<Long> others = new HashSet<>();
    private @Nullable Integer met;
    private @Nullable Integer total;
    private @Nullable String source;

    public @Nullable String getBodies() {
        return bodies;
    }

    public void setBodies(@Nullable String bodies) {
        this.bodies = bodies;
    }

    public boolean isInTold() {
        return inTold;
    }

    public void setInTold(boolean inTold) {
        this.inTold = inTold;
    }

    public Set<Long> getOthers() {
        return others;
    }

    public void setOthers(@Nullable Set<Long> others) {
        this.others = others == null ? new HashSet<>() : others;
    }

    public @Nullable Integer getMet() {
        return met;
    }

    public void setMet(@Nullable Integer met) {
        this.met = met;
    }

    public @Nullable Integer getTotal() {
        return total;
    }

    public void setTotal(@Nullable Integer total) {
        this.total = total;
    }

    public @Nullable String getSource() {
        return source;
    }

    public void setSource(@Nullable String source) {
        this.source = source;
    }
}
