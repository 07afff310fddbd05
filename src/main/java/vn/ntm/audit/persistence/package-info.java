@NullMarked
package vn.ntm.audit.persistence;

import org.jspecify.annotations.NullMarked;
