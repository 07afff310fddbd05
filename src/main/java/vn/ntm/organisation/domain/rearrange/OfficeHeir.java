package vn.ntm.organisation.domain.rearrange;

import java.util.List;
import java.util.Map;
import vn.ntm.organisation.UnitKind;
import vn.ntm.organisation.domain.SearchKey;

/**
 * Which provincial body has the field of an office that ended (domain 1.2). The first line that fits decides.
 *
 * @param words how the office is written, in the short form of {@link SearchKey}
 * @param heirKind what the heir is
 * @param heir its name; of several of the kind the one that is called so
 */
public record OfficeHeir(String words, UnitKind heirKind, String heir) {

    /** Departments since 1/3/2025, Nghị định 45/2025/NĐ-CP. */
    static final List<String> DEPARTMENTS = List.of(
            "Sở Nội vụ",
            "Sở Tư pháp",
            "Sở Tài chính",
            "Sở Công Thương",
            "Sở Nông nghiệp và Môi trường",
            "Sở Xây dựng",
            "Sở Khoa học và Công nghệ",
            "Sở Văn hóa, Thể thao và Du lịch",
            "Sở Giáo dục và Đào tạo",
            "Sở Y tế",
            "Thanh tra tỉnh",
            "Văn phòng UBND tỉnh");

    private static final String AGRICULTURE = "Sở Nông nghiệp và Môi trường";
    private static final String BUILDING = "Sở Xây dựng";
    private static final String FINANCE = "Sở Tài chính";
    private static final String HOME_AFFAIRS = "Sở Nội vụ";
    private static final String CULTURE = "Sở Văn hóa, Thể thao và Du lịch";
    private static final String SCIENCE = "Sở Khoa học và Công nghệ";

    static final List<OfficeHeir> ALL = List.of(
            of("vpdp", UnitKind.VPDP, "Văn phòng Điều phối nông thôn mới"),
            of("ntm", UnitKind.VPDP, "Văn phòng Điều phối nông thôn mới"),
            of("vpdp", UnitKind.SO, AGRICULTURE),
            of("ntm", UnitKind.SO, AGRICULTURE),
            of("nn", UnitKind.SO, AGRICULTURE),
            of("tn mt", UnitKind.SO, AGRICULTURE),
            of("gtvt", UnitKind.SO, BUILDING),
            of("kt ht", UnitKind.SO, BUILDING),
            of("xay dung", UnitKind.SO, BUILDING),
            of("quan ly do thi", UnitKind.SO, BUILDING),
            of("tc kh", UnitKind.SO, FINANCE),
            of("kh dt", UnitKind.SO, FINANCE),
            of("tai chinh", UnitKind.SO, FINANCE),
            of("tt tt", UnitKind.SO, SCIENCE),
            of("kh cn", UnitKind.SO, SCIENCE),
            of("ld tb xh", UnitKind.SO, HOME_AFFAIRS),
            of("noi vu", UnitKind.SO, HOME_AFFAIRS),
            of("cong thuong", UnitKind.SO, "Sở Công Thương"),
            of("van hoa", UnitKind.SO, CULTURE),
            of("gd dt", UnitKind.SO, "Sở Giáo dục và Đào tạo"),
            of("y te", UnitKind.SO, "Sở Y tế"),
            of("tu phap", UnitKind.SO, "Sở Tư pháp"),
            of("thanh tra", UnitKind.SO, "Thanh tra tỉnh"),
            of("phong kinh te", UnitKind.SO, AGRICULTURE),
            of("vp hdnd", UnitKind.VAN_PHONG, "Văn phòng UBND tỉnh"),
            of("cong an", UnitKind.CONG_AN, "Công an tỉnh"),
            of("quan su", UnitKind.QUAN_SU, "Bộ Chỉ huy Quân sự tỉnh"),
            of("bhxh", UnitKind.NGANH_DOC, "Bảo hiểm xã hội tỉnh"),
            of("thong ke", UnitKind.NGANH_DOC, "Thống kê tỉnh"),
            of("mttq", UnitKind.MTTQ, "Ủy ban MTTQ tỉnh"));

    /** The departments that were joined on 1/3/2025 as a whole: the former name, and into which. */
    static final Map<String, String> JOINED = Map.of(
            "Sở Nông nghiệp và Phát triển nông thôn", AGRICULTURE,
            "Sở Tài nguyên và Môi trường", AGRICULTURE,
            "Sở Giao thông vận tải", BUILDING,
            "Sở Kế hoạch và Đầu tư", FINANCE,
            "Sở Thông tin và Truyền thông", SCIENCE,
            "Sở Lao động - Thương binh và Xã hội", HOME_AFFAIRS);

    private static OfficeHeir of(String words, UnitKind kind, String heir) {
        return new OfficeHeir(words, kind, heir);
    }

    /** As the directory's search key writes it. */
    public String heirKey() {
        return SearchKey.abbreviated(heir);
    }
}
