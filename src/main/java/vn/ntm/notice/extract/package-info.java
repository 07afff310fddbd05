/** The reader without a screen: {@code extract FILE...} prints what it reads as JSON. Published for the program's main. */
@NamedInterface("extract")
@NullMarked
package vn.ntm.notice.extract;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
