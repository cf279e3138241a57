"""The background (后台): what takes long, in a process of its own that can hang or die without harm."""
