@NullMarked
package vn.ntm.attachment.domain;

import org.jspecify.annotations.NullMarked;
