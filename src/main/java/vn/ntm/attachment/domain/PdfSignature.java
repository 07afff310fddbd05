package vn.ntm.attachment.domain;

import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.cert.CertificateException;
import java.time.Instant;
import java.util.Collection;
import org.bouncycastle.asn1.ASN1InputStream;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.cms.Time;
import org.bouncycastle.asn1.x500.RDN;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x500.style.IETFUtils;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.CMSSignerDigestMismatchException;
import org.bouncycastle.cms.CMSTypedData;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.ntm.attachment.Attachments.Integrity;
import vn.ntm.attachment.Attachments.Signature;
import vn.ntm.shared.VietnameseText;

/** One signature of a .pdf: whose certificate, when, and whether the signed bytes are the same. No word about trust. */
final class PdfSignature {

    private static final Logger log = LoggerFactory.getLogger(PdfSignature.class);
    private static final Signature UNREADABLE = new Signature(null, null, Integrity.UNKNOWN);
    private static final int LONGEST_NAME = 200;
    /** A signature with a chain of certificates, lists of revoked ones and time stamps takes a tenth of it. */
    private static final int LARGEST = 1024 * 1024;

    private PdfSignature() {}

    /**
     * @param contents the signature in CMS, with the zeros that fill its place
     * @param whole whether the signed bytes reach to the end of the file
     */
    static Signature read(byte[] signed, byte[] contents, boolean whole) {
        if (contents.length > LARGEST) {
            return UNREADABLE;
        }
        try (ASN1InputStream in = new ASN1InputStream(contents)) {
            ContentInfo info = ContentInfo.getInstance(in.readObject());
            CMSSignedData own = new CMSSignedData(info);
            // adbe.pkcs7.sha1 carries a digest of the bytes and signs that; the others sign the bytes themselves.
            CMSTypedData carried = own.getSignedContent();
            CMSSignedData data = carried == null ? new CMSSignedData(new CMSProcessableByteArray(signed), info) : own;
            for (SignerInformation signer : data.getSignerInfos().getSigners()) {
                for (X509CertificateHolder certificate : certificates(data, signer)) {
                    boolean same = (carried == null || isDigest(carried, signed)) && verifies(signer, certificate);
                    Integrity intact = whole ? Integrity.UNCHANGED : Integrity.EXTENDED;
                    return new Signature(name(certificate), signedAt(signer), same ? intact : Integrity.CHANGED);
                }
            }
            return UNREADABLE;
        } catch (IOException
                | CMSException
                | OperatorCreationException
                | RuntimeException
                | StackOverflowError strange) {
            // A stranger's bytes, nested as deep as he likes: whatever is wrong with them, the file itself is kept.
            log.debug("signature not readable", strange);
            return UNREADABLE;
        }
    }

    @SuppressWarnings("unchecked") // SignerId is a selector of certificates, but does not say so
    private static Collection<X509CertificateHolder> certificates(CMSSignedData data, SignerInformation signer) {
        return data.getCertificates().getMatches(signer.getSID());
    }

    /** By the key alone: a certificate that ended since changes nothing about the bytes. */
    private static boolean verifies(SignerInformation signer, X509CertificateHolder certificate)
            throws OperatorCreationException, CMSException {
        try {
            return signer.verify(new JcaSimpleSignerInfoVerifierBuilder()
                    .build(new JcaX509CertificateConverter()
                            .getCertificate(certificate)
                            .getPublicKey()));
        } catch (CertificateException unreadable) {
            throw new CMSException("certificate", unreadable);
        } catch (CMSSignerDigestMismatchException changed) {
            return false;
        }
    }

    private static boolean isDigest(CMSTypedData carried, byte[] signed) throws CMSException {
        try {
            return carried.getContent() instanceof byte[] digest
                    && MessageDigest.isEqual(
                            digest, MessageDigest.getInstance("SHA-1").digest(signed));
        } catch (NoSuchAlgorithmException e) {
            throw new CMSException("SHA-1", e);
        }
    }

    private static @Nullable Instant signedAt(SignerInformation signer) {
        AttributeTable attributes = signer.getSignedAttributes();
        Attribute time = attributes == null ? null : attributes.get(CMSAttributes.signingTime);
        return time == null
                ? null
                : Time.getInstance(time.getAttrValues().getObjectAt(0))
                        .getDate()
                        .toInstant();
    }

    private static String name(X509CertificateHolder certificate) {
        RDN[] names = certificate.getSubject().getRDNs(BCStyle.CN);
        String name = VietnameseText.clean(
                names.length == 0
                        ? certificate.getSubject().toString()
                        : IETFUtils.valueToString(names[0].getFirst().getValue()));
        return name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name.isEmpty() ? "–" : name;
    }
}
