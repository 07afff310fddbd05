@NullMarked
package vn.ntm.attachment.persistence;

import org.jspecify.annotations.NullMarked;
