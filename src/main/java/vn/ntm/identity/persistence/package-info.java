@NullMarked
package vn.ntm.identity.persistence;

import org.jspecify.annotations.NullMarked;
