package vn.ntm.notice.domain.extraction.words;

import java.util.regex.Pattern;

/** How papers call criteria without their number: the names of the official sets and the usual short forms. */
final class CriteriaWords {

    static final String NAME =
            "(?:quy hoạch|hạ tầng giao thông|giao thông|thủy lợi(?: và phòng,? chống thiên tai)?|phòng,? chống thiên"
                    + " tai|hệ thống điện|điện nông thôn|điện|trường học|cơ sở vật chất(?: văn hóa| trường học)?|nhà văn"
                    + " hóa|(?:cơ sở )?hạ tầng thương mại(?: nông thôn)?|chợ(?: nông thôn)?|bưu điện|thông tin và truyền"
                    + " thông|thông tin,? truyền thông|nhà ở(?: dân cư)?|thu nhập|tỷ lệ hộ nghèo|hộ nghèo|giảm nghèo|nghèo"
                    + " đa chiều|cơ cấu lao động|lao động(?: có việc làm| qua đào tạo)?|tổ chức sản xuất(?: và phát triển"
                    + " kinh tế(?: nông thôn)?)?|hình thức tổ chức sản xuất|phát triển sản xuất|kinh tế(?= *[,.;)]| và"
                    + " )|sản xuất|giáo dục(?: và đào tạo)?|y tế(?: cơ sở)?|văn hóa|chất lượng môi trường sống|môi"
                    + " trường(?: và an toàn thực phẩm)?|an toàn thực phẩm|cảnh quan(?: môi trường)?|nước sạch|hệ thống"
                    + " (?:tổ chức )?chính trị(?: và tiếp cận pháp luật)?|tiếp cận pháp luật|hành chính công|chuyển đổi"
                    + " số|xã thông minh|thôn thông minh|quốc phòng(?: và an ninh|,? an ninh)?|an ninh,? trật tự(?: xã"
                    + " hội)?|an ninh(?:,? quốc phòng)?)(?![\\p{L}\\d])";

    static final Pattern NAMED = UnitWords.insensitive(NAME);

    private CriteriaWords() {}
}
