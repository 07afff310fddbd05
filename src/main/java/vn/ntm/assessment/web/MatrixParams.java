package vn.ntm.assessment.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.ntm.assessment.FlagKind;
import vn.ntm.assessment.Voice;
import vn.ntm.assessment.domain.MatrixReading.Only;
import vn.ntm.assessment.domain.MatrixReading.Question;
import vn.ntm.criteria.CriteriaCatalogue.Tier;
import vn.ntm.shared.Dates;

/** The address of a matrix: every choice lives in it. Bad dates are told, not guessed. */
public class MatrixParams {

    private static final Map<String, Voice> VOICES =
            Map.of("xa", Voice.SELF, "tham-tra", Voice.VERIFIER, "tham-dinh", Voice.APPRAISER);
    private static final String INDICATORS = "chi-tieu";
    private static final String BEST_FIRST = "dat";

    private @Nullable String bo;
    private @Nullable Long donVi;
    private @Nullable String ngay;
    private @Nullable String so;
    private @Nullable String theo;
    private @Nullable String muc;
    private @Nullable String chua;
    private @Nullable Integer nhom;
    private @Nullable String khu;
    private @Nullable FlagKind co;
    private @Nullable Tier dich;
    private @Nullable String sap;
    private final List<String> problems = new ArrayList<>();

    Question toQuestion() {
        problems.clear();
        return new Question(
                bo,
                donVi,
                day(ngay, "Số liệu đến ngày"),
                day(so, "So với ngày"),
                theo == null ? null : VOICES.get(theo),
                isOfIndicators(),
                chua,
                nhom,
                new Only(khu, co, dich),
                BEST_FIRST.equals(sap));
    }

    private @Nullable LocalDate day(@Nullable String typed, String label) {
        try {
            return Dates.parse(typed);
        } catch (DateTimeException notADate) {
            problems.add(label + " “" + typed + "” chưa đúng, viết như 14/9/2021.");
            return null;
        }
    }

    /** The address with one choice changed; null leaves it out. */
    public String with(String path, String name, @Nullable String value) {
        Map<String, @Nullable String> choices = new LinkedHashMap<>();
        choices.put("bo", bo);
        choices.put("donVi", donVi == null ? null : donVi.toString());
        choices.put("ngay", ngay);
        choices.put("so", so);
        choices.put("theo", theo);
        choices.put("muc", muc);
        choices.put("chua", chua);
        choices.put("nhom", nhom == null ? null : nhom.toString());
        choices.put("khu", khu);
        choices.put("co", co == null ? null : co.name());
        choices.put("dich", dich == null ? null : dich.name());
        choices.put("sap", sap);
        choices.put(name, value);
        StringBuilder query = new StringBuilder(path);
        char separator = '?';
        for (Map.Entry<String, @Nullable String> choice : choices.entrySet()) {
            String chosen = Objects.requireNonNullElse(choice.getValue(), "");
            if (!chosen.isBlank()) {
                query.append(separator)
                        .append(choice.getKey())
                        .append('=')
                        .append(URLEncoder.encode(chosen, StandardCharsets.UTF_8));
                separator = '&';
            }
        }
        return query.toString();
    }

    public boolean isOfIndicators() {
        return INDICATORS.equals(muc);
    }

    public List<String> getProblems() {
        return problems;
    }

    public @Nullable String getBo() {
        return bo;
    }

    public void setBo(@Nullable String bo) {
        this.bo = bo;
    }

    public @Nullable Long getDonVi() {
        return donVi;
    }

    public void setDonVi(@Nullable Long donVi) {
        this.donVi = donVi;
    }

    public @Nullable String getNgay() {
        return ngay;
    }

    public void setNgay(@Nullable String ngay) {
        this.ngay = ngay;
    }

    public @Nullable String getSo() {
        return so;
    }

    public void setSo(@Nullable String so) {
        this.so = so;
    }

    public @Nullable String getTheo() {
        return theo;
    }

    public void setTheo(@Nullable String theo) {
        this.theo = theo;
    }

    public @Nullable String getMuc() {
        return muc;
    }

    public void setMuc(@Nullable String muc) {
        this.muc = muc;
    }

    public @Nullable String getChua() {
        return chua;
    }

    public void setChua(@Nullable String chua) {
        this.chua = chua;
    }

    public @Nullable Integer getNhom() {
        return nhom;
    }

    public void setNhom(@Nullable Integer nhom) {
        this.nhom = nhom;
    }

    public @Nullable String getKhu() {
        return khu;
    }

    public void setKhu(@Nullable String khu) {
        this.khu = khu == null || khu.isBlank() ? null : khu;
    }

    public @Nullable FlagKind getCo() {
        return co;
    }

    public void setCo(@Nullable FlagKind co) {
        this.co = co;
    }

    public @Nullable Tier getDich() {
        return dich;
    }

    public void setDich(@Nullable Tier dich) {
        this.dich = dich;
    }

    public @Nullable String getSap() {
        return sap;
    }

    public void setSap(@Nullable String sap) {
        this.sap = sap;
    }
}
