package vn.ntm.attachment.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Calendar;
import java.util.Date;
import java.util.List;
import java.util.Random;
import java.util.TimeZone;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.cms.Time;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.DefaultSignedAttributeTableGenerator;
import org.bouncycastle.cms.jcajce.JcaSignerInfoGeneratorBuilder;
import org.bouncycastle.operator.ContentSigner;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.ntm.attachment.Attachments.Integrity;
import vn.ntm.attachment.Attachments.Signature;

/** Reads .pdf files that this test signs with a key of its own. */
public class PdfSignaturesTest {

    private static final Instant SIGNED = Instant.parse("2021-09-14T02:30:00Z");

    private static byte[] signed;

    @BeforeAll
    static void sign() throws Exception {
        signed = signedPdf("Nguyễn Văn Thử");
    }

    /** A page, signed by a certificate of that name that ended long ago. */
    public static byte[] signedPdf(String name) throws Exception {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        KeyPair keys = generator.generateKeyPair();
        ContentSigner signer = new JcaContentSignerBuilder("SHA256withRSA").build(keys.getPrivate());
        X500Name subject = new X500Name("CN=" + name + ", O=Đơn vị thử");
        X509Certificate certificate = new JcaX509CertificateConverter()
                .getCertificate(new JcaX509v3CertificateBuilder(
                                subject,
                                BigInteger.ONE,
                                Date.from(SIGNED.minus(900, ChronoUnit.DAYS)),
                                Date.from(SIGNED.minus(10, ChronoUnit.DAYS)),
                                subject,
                                keys.getPublic())
                        .build(signer));
        byte[] plain = plain();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (PDDocument document = Loader.loadPDF(plain)) {
            PDSignature signature = new PDSignature();
            signature.setFilter(PDSignature.FILTER_ADOBE_PPKLITE);
            signature.setSubFilter(PDSignature.SUBFILTER_ADBE_PKCS7_DETACHED);
            Calendar day = Calendar.getInstance(TimeZone.getTimeZone("UTC"));
            day.setTime(Date.from(SIGNED));
            signature.setSignDate(day);
            document.addSignature(signature, content -> cms(content.readAllBytes(), signer, certificate));
            document.saveIncremental(out);
        }
        return out.toByteArray();
    }

    private static byte[] cms(byte[] content, ContentSigner signer, X509Certificate certificate) {
        try {
            ASN1EncodableVector attributes = new ASN1EncodableVector();
            attributes.add(new Attribute(CMSAttributes.signingTime, new DERSet(new Time(Date.from(SIGNED)))));
            CMSSignedDataGenerator generator = new CMSSignedDataGenerator();
            generator.addSignerInfoGenerator(
                    new JcaSignerInfoGeneratorBuilder(new JcaDigestCalculatorProviderBuilder().build())
                            .setSignedAttributeGenerator(
                                    new DefaultSignedAttributeTableGenerator(new AttributeTable(attributes)))
                            .build(signer, certificate));
            generator.addCertificates(new JcaCertStore(List.of(certificate)));
            return generator
                    .generate(new CMSProcessableByteArray(content), false)
                    .getEncoded();
        } catch (Exception impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static byte[] plain() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (PDDocument document = new PDDocument()) {
            document.addPage(new PDPage());
            document.save(out);
        }
        return out.toByteArray();
    }

    @Test
    void whoWhenAndUnchanged() {
        assertThat(PdfSignatures.of(signed))
                .containsExactly(new Signature("Nguyễn Văn Thử", SIGNED, Integrity.UNCHANGED));
    }

    @Test
    void aPlainPdfHasNone() throws Exception {
        assertThat(PdfSignatures.of(plain())).isEmpty();
        assertThat(PdfSignatures.of(new byte[0])).isEmpty();
    }

    @Test
    void oneByteChangedIsTold() {
        byte[] changed = signed.clone();
        int at = new String(changed, StandardCharsets.ISO_8859_1).indexOf("/MediaBox");
        changed[at + 1] = 'm';
        assertThat(PdfSignatures.of(changed)).singleElement().satisfies(one -> {
            assertThat(one.integrity()).isEqualTo(Integrity.CHANGED);
            assertThat(one.signer()).isEqualTo("Nguyễn Văn Thử");
        });
    }

    @Test
    void whatFollowsTheSignedBytesIsTold() throws Exception {
        ByteArrayOutputStream more = new ByteArrayOutputStream();
        more.write(signed);
        more.write("\n% thêm vào sau\n".getBytes(StandardCharsets.UTF_8));
        assertThat(PdfSignatures.of(more.toByteArray()))
                .extracting(Signature::integrity)
                .containsExactly(Integrity.EXTENDED);
    }

    /** Whatever a stranger puts into the place of a signature, the answer is an answer. */
    @Test
    void hostileSignaturesAreUnknown() {
        for (String unit : new String[] {"3080", "a080", "2480", "ff"}) {
            String hex = unit.repeat(200_000);
            int digits = Integer.toString(hex.length()).length();
            int first = "%PDF-1.7 /ByteRange [0 99  5] ".length() + digits;
            String ranged = "%PDF-1.7 /ByteRange [0 " + first + " " + (first + hex.length() + 2) + " 5] ";
            assertThat(ranged).hasSize(first);
            byte[] pdf = (ranged + "<" + hex + ">%%EOF").getBytes(StandardCharsets.ISO_8859_1);
            assertThat(PdfSignatures.of(pdf)).as(unit).containsExactly(new Signature(null, null, Integrity.UNKNOWN));
        }
        Random random = new Random(7);
        int contents = new String(signed, StandardCharsets.ISO_8859_1).indexOf("/Contents <") + 11;
        for (int i = 0; i < 300; i++) {
            byte[] mutated = signed.clone();
            mutated[contents + random.nextInt(2400)] = (byte) "0123456789abcdef".charAt(random.nextInt(16));
            assertThat(PdfSignatures.of(mutated)).hasSize(1);
        }
    }

    @Test
    void aBrokenSignatureIsUnknownAndARangeOutsideTheFileIsNone() {
        String text = new String(signed, StandardCharsets.ISO_8859_1);
        int contents = text.indexOf("/Contents <") + "/Contents <".length();
        byte[] broken = signed.clone();
        broken[contents] = 'f';
        assertThat(PdfSignatures.of(broken)).containsExactly(new Signature(null, null, Integrity.UNKNOWN));
        byte[] outside = "%PDF-1.7 /ByteRange [0 5 900 999999999] <00>".getBytes(StandardCharsets.ISO_8859_1);
        assertThat(PdfSignatures.of(outside)).isEmpty();
        byte[] backwards = "%PDF-1.7 /ByteRange [0 30 5 10] <00>".getBytes(StandardCharsets.ISO_8859_1);
        assertThat(PdfSignatures.of(backwards)).isEmpty();
    }
}
