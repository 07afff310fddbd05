package vn.ntm.criteria;

/** Who recognises (domain 3.2). */
public enum RecognitionAuthority {
    UBND_XA,
    UBND_HUYEN,
    CHU_TICH_UBND_TINH,
    THU_TUONG
}
