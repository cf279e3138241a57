"""Filing (文件): documents opened, saved, published, merged, compared and gone on with."""
