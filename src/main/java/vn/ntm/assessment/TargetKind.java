package vn.ntm.assessment;

/** What is to be reached in a year (domain 2.5). */
public enum TargetKind {
    /** "Ít nhất 01 tiêu chí/xã": criteria each commune gains; of a district for all its communes, of a commune for itself. */
    GAIN,
    /** "Bình quân 13 tiêu chí/xã" of a district or province. */
    AVERAGE,
    /** A commune is to meet this criterion. */
    CRITERION,
    /** Villages of a commune that are to become NTM villages. */
    VILLAGES
}
