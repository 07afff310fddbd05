package vn.ntm.report.domain.paper;

/** The parts of a Word file that are the same in each. */
enum WordParts {
    TYPES("[Content_Types].xml", """
            <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">\
            <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
            <Default Extension="xml" ContentType="application/xml"/>\
            <Override PartName="/word/document.xml" ContentType="%1$s.document.main+xml"/>\
            <Override PartName="/word/styles.xml" ContentType="%1$s.styles+xml"/>\
            <Override PartName="/word/header1.xml" ContentType="%1$s.header+xml"/></Types>""".formatted("application/vnd.openxmlformats-officedocument.wordprocessingml")),
    ROOT("_rels/.rels", """
            <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">\
            <Relationship Id="rId1" Type="%s/officeDocument" Target="word/document.xml"/></Relationships>""".formatted(Names.LINKS)),
    RELATIONS("word/_rels/document.xml.rels", """
            <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">\
            <Relationship Id="rId1" Type="%1$s/styles" Target="styles.xml"/>\
            <Relationship Id="rId2" Type="%1$s/header" Target="header1.xml"/></Relationships>""".formatted(Names.LINKS)),
    STYLES("word/styles.xml", """
            <w:styles xmlns:w="%s"><w:docDefaults><w:rPrDefault><w:rPr>\
            <w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:cs="Times New Roman" \
            w:eastAsia="Times New Roman"/><w:sz w:val="28"/><w:lang w:val="vi-VN"/></w:rPr></w:rPrDefault>\
            <w:pPrDefault/></w:docDefaults>\
            <w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style></w:styles>""".formatted(Names.MAIN)),
    HEADER("word/header1.xml", """
            <w:hdr xmlns:w="%s"><w:p><w:pPr><w:jc w:val="center"/></w:pPr><w:r><w:rPr><w:sz w:val="26"/></w:rPr>\
            <w:fldChar w:fldCharType="begin"/></w:r><w:r><w:rPr><w:sz w:val="26"/></w:rPr>\
            <w:instrText xml:space="preserve"> PAGE </w:instrText></w:r><w:r><w:rPr><w:sz w:val="26"/></w:rPr>\
            <w:fldChar w:fldCharType="end"/></w:r></w:p></w:hdr>""".formatted(Names.MAIN));

    static final String MAIN = Names.MAIN;
    static final String LINKS = Names.LINKS;
    private static final String DECLARATION = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>";

    private final String path;
    private final String content;

    WordParts(String path, String content) {
        this.path = path;
        this.content = content;
    }

    String path() {
        return path;
    }

    String content() {
        return DECLARATION + content;
    }

    /** Apart, because the constants are made before the enum's own static fields. */
    private static final class Names {
        private static final String MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
        private static final String LINKS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    }
}
