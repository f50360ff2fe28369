"""Months, units and their order in translations to many languages: what differs is found, and not shown."""

import datetime

import pytest
from babel.dates import format_date
from babel.localedata import locale_identifiers
from babel.units import format_unit

from advisor.languages import building, po
from advisor.languages.building import Catalogue
from advisor.languages.measures import english_months
from advisor.languages.numbers import number_faults, wording_faults
from advisor.languages.po import Entry
from advisor.languages.tags import dated_locale

DAYS = "You have 60 days to appeal, and 10 days to keep your payment."
MONTH = "It takes a month, and they pay at the end of the month."
LIMIT = "SSI is limited to six months, and ninety days more."
RIGHT = [
    ("es", "Open Monday to Friday.", "Abierto de lunes a viernes."),
    ("pt", "Open Monday to Friday.", "Aberto de segunda a sexta-feira."),
    ("ja", "Open Monday to Friday.", "月曜日から金曜日まで。"),
    ("es", "You have 14 days or less.", "Tiene 14 días o menos."),
    ("zh_Hant", "In January.", "一月。"),
    ("ht", "In January you have 60 days.", "Nan mwa janvye ou gen 60 jou."),
    ("es", MONTH, "Tarda un mes, y pagan al final del mes."),
    ("fr", MONTH, "Cela prend un mois, et on paie à la fin du mois."),
    ("de", MONTH, "Es dauert einen Monat, bezahlt wird am Ende des Monats."),
    ("ru", MONTH, "Это занимает месяц, платят в конце месяца."),
    ("pt", MONTH, "Demora um mês e pagam no fim do mês."),
    ("pl", MONTH, "To trwa miesiąc, płacą pod koniec miesiąca."),
    ("vi", MONTH, "Mất một tháng và trả vào cuối tháng."),
    ("vi", "It takes five days.", "Mất năm ngày."),
    ("es", "Within a year.", "En un año."),
    ("es", "Every day of the week.", "Todos los días de la semana."),
    ("fr", "Each year.", "Chaque année."),
    ("sw", MONTH, "Inachukua mwezi, wanalipa mwisho wa mwezi."),
    ("fr", LIMIT, "Le SSI est limité à six mois, et quatre-vingt-dix jours de plus."),
    ("pt", LIMIT, "O SSI é limitado a seis meses, e mais noventa dias."),
    ("pt_BR", "They keep 10 percent.", "Ficam com 10 por cento."),
    ("de", LIMIT, "SSI ist auf sechs Monate begrenzt, und neunzig Tage mehr."),
    ("fr", "Either of the two offices", "L’un des deux bureaux"),
    ("de", "Bring both papers.", "Bringen Sie beide Papiere mit."),
    ("es", "A seven-year limit", "Un límite de siete años"),
    ("fr", DAYS, "Vous avez 60 jours pour faire appel et 10 jours pour garder le paiement."),
    ("de", DAYS, "Sie können binnen 60 Tagen Einspruch erheben, und in 10 Tagen."),
    ("sw", DAYS, "Una siku 60 kukata rufaa, na siku 10 kwa malipo."),
    ("ja", DAYS, "60日以内に不服申立て、10日以内に支払い。"),
    ("zh_Hans", DAYS, "您有60天上诉，10天保留付款。"),
    ("vi", DAYS, "Bạn có 60 ngày để kháng cáo và 10 ngày để giữ."),
    ("ru", DAYS, "У вас есть 60 дней на апелляцию и 10 дней на выплату."),
    ("ar", DAYS, "لديك 60 يومًا للاستئناف و10 أيام للاحتفاظ."),
    ("ko", DAYS, "60일 이내에 이의, 10일 이내에 지급."),
    ("ht", DAYS, "Ou gen 60 jou pou fè apèl, ak 10 jou pou kenbe peman."),
    ("pl", DAYS, "Masz 60 dni na odwołanie i 10 dni na zachowanie."),
    ("tl", DAYS, "Mayroon kang 60 araw para umapela, at 10 araw para."),
    ("fr", "They keep 10 percent of it.", "Ils gardent 10 pour cent."),
    ("fr", "They keep 10 percent of it.", "Ils gardent 10 %."),
    ("es", "They keep 10% of it.", "Se quedan con el 10 por ciento."),
    ("es", "They keep $943 of it.", "Se quedan con 943 dólares."),
    ("es", "Since January it may be less.", "Desde enero puede ser menos."),
    ("es", "In May/June it may be less.", "En mayo/junio puede ser menos."),
    ("es", "You may be more than 18.", "Usted puede ser mayor de 18."),
    ("ru", "Since January 9, 2024.", "С 9 января 2024 г."),
    ("cs", "In July or June.", "V červenci nebo v červnu."),
    ("cs", "In January.", "V lednu."),
    ("fi", "In January.", "Tammikuussa."),
    ("ja", "Since March 9, 2024.", "2024年3月9日から。"),
    ("zh_Hans", "Since November 9, 2024.", "自2024年十一月9日起。"),
    ("vi", "Since November 9, 2024.", "Từ ngày 9 tháng 11 năm 2024."),
    ("he", "In January.", "בינואר."),
    ("ko", "In January 2024.", "2024년 1월에."),
    ("fr", "In August 2024.", "En août 2024."),
    ("fr", "The first window is seven months long.", "La première période dure sept mois."),
    ("ht", "In January 2024.", "Nan mwa janvye 2024."),
    ("es", "Open 8 a.m. to 7 p.m.", "Abierto de 8 a.m. a 7 p.m."),
    ("fr", "Open 8 a.m. to 7 p.m.", "Ouvert de 8 h à 19 h."),
]
WRONG = [
    ("ht", "You have 60 days.", "Ou gen 60 mwa."),
    ("ht", "In January.", "Nan mwa jiyè."),
    ("fr", DAYS, "Vous avez 60 mois pour faire appel et 10 jours pour garder le paiement."),
    ("fr", DAYS, "Vous avez 10 jours pour faire appel et 60 jours pour garder le paiement."),
    ("de", DAYS, "Sie können binnen 60 Monaten Einspruch erheben, und in 10 Tagen."),
    ("sw", DAYS, "Una miezi 60 kukata rufaa, na siku 10 kwa malipo."),
    ("ja", DAYS, "60か月以内に不服申立て、10日以内に支払い。"),
    ("zh_Hans", DAYS, "您有60年上诉，10天保留付款。"),
    ("vi", DAYS, "Bạn có 60 tháng để kháng cáo và 10 ngày để giữ."),
    ("ru", DAYS, "У вас есть 60 месяцев на апелляцию и 10 дней на выплату."),
    ("ar", DAYS, "لديك 60 شهرًا للاستئناف و10 أيام للاحتفاظ."),
    ("ko", DAYS, "60개월 이내에 이의, 10일 이내에 지급."),
    ("pl", DAYS, "Masz 60 miesięcy na odwołanie i 10 dni na zachowanie."),
    ("tl", DAYS, "Mayroon kang 60 buwan para umapela, at 10 araw para."),
    ("fr", "They keep 10 percent of it.", "Ils gardent 10 dollars."),
    ("es", "They keep 10 percent of it.", "Se quedan con 10 dólares."),
    ("es", "They keep 10 percent of it.", "Se quedan con el 10 por mil."),
    ("es", "They keep 10% of it.", "Se quedan con el 10‰."),
    ("es", "They keep $943 of it.", "Se quedan con el 943%."),
    ("es", "Since January it may be less.", "Desde junio puede ser menos."),
    ("es", "In May/June it may be less.", "En julio/agosto puede ser menos."),
    ("es", "You may ask in any month.", "Puede pedirlo en mayo."),
    ("ru", "Since January 9, 2024.", "С 9 июня 2024 г."),
    ("cs", "In January.", "V únoru."),
    ("fi", "In January.", "Helmikuussa."),
    ("ja", "Since March 9, 2024.", "2024年4月9日から。"),
    ("vi", "Since November 9, 2024.", "Từ ngày 9 tháng 1 năm 2024."),
    ("he", "In January.", "ביוני."),
    ("ko", "In January 2024.", "2024년 2월에."),
    ("fr", "In August 2024.", "En avril 2024."),
    ("pt_BR", "You have 30 days by March 9 and 60 days later.", "Você tem 60 dias até 9 de março e 30 dias depois."),
]
IN_WORDS = [
    ("es", "Open Monday to Friday.", "Abierto de martes a jueves."),
    ("de", "Open Monday to Friday.", "Geöffnet Dienstag bis Freitag."),
    ("es", "It is $2,000 a month.", "Es $2.000 o más al mes."),
    ("es", "You have sixty days.", "Tiene 60 meses."),
    ("es", MONTH, "Tarda un año completo, y pagan al final del año."),
    ("fr", MONTH, "Cela prend une année, et on paie à la fin de l’année."),
    ("de", MONTH, "Es dauert ein Jahr, bezahlt wird am Ende des Jahres."),
    ("ru", MONTH, "Это занимает год, платят в конце года."),
    ("pt", MONTH, "Demora um ano e pagam no fim do ano."),
    ("vi", MONTH, "Mất một năm và trả vào cuối năm."),
    ("sw", MONTH, "Inachukua mwaka, wanalipa mwisho wa mwaka."),
    ("fr", LIMIT, "Le SSI est limité à deux mois, et quatre-vingt-dix jours de plus."),
    ("pt", LIMIT, "O SSI é limitado a dois meses, e mais noventa dias."),
    ("de", LIMIT, "SSI ist auf zwei Monate begrenzt, und neunzig Tage mehr."),
]
WORKING = [
    ("fr", DAYS, "Vous avez 60 jours ouvrables pour faire appel et 10 jours pour garder."),
    ("es", "You have 30 days.", "Tiene 30 días hábiles."),
]


@pytest.mark.parametrize(("code", "english", "form"), RIGHT)
def test_what_is_right_is_no_finding(code: str, english: str, form: str) -> None:
    assert [*number_faults(form, english, code), *wording_faults(form, english, code)] == []


@pytest.mark.parametrize(("code", "english", "form"), WRONG)
def test_what_differs_is_found_and_shown_in_english(code: str, english: str, form: str) -> None:
    assert [fault.code.id for fault in number_faults(form, english, code)]
    assert state(Entry((english,), (form,)), code) == "missing"


@pytest.mark.parametrize(("code", "english", "form"), IN_WORDS)
def test_what_differs_in_words_is_found_and_shown(code: str, english: str, form: str) -> None:
    assert [fault.code.id for fault in wording_faults(form, english, code)]
    assert state(Entry((english,), (form,)), code) == "reviewed"


@pytest.mark.parametrize("code", ["numbers-differ", "units-differ"])
def test_somebody_can_say_that_numbers_are_right_as_they_are(code: str) -> None:
    wrong = {
        "numbers-differ": ("Wait until January.", "Espere hasta junio."),
        "units-differ": ("It takes 60 days.", "Tarda 60 meses."),
    }
    english, form = wrong[code]
    assert state(Entry((english,), (form,)), "es") == "missing"
    assert state(Entry((english,), (form,), notes=(f"# allow: {code}",)), "es") == "reviewed"


@pytest.mark.parametrize(("code", "english", "form"), WORKING)
def test_days_are_no_working_days(code: str, english: str, form: str) -> None:
    assert [fault.code.id for fault in wording_faults(form, english, code)] == ["units-differ"]
    assert list(wording_faults(form, english.replace("days", "business days"), code)) == []


@pytest.mark.parametrize(
    ("text", "months"),
    [
        ("You may ask. May I leave?", set()),
        ("In May, and on May 5", {5}),
        ("March/May or May/June", {3, 5, 6}),
        ("May and June", {5, 6}),
    ],
)
def test_may_is_a_month_or_a_verb(text: str, months: set[int]) -> None:
    assert english_months(text) == months


def test_months_and_units_are_known_in_every_language_of_the_tables() -> None:
    known = {code: locale for code in locale_identifiers() if "_" not in code and (locale := dated_locale(code))}
    assert len(known) > 150
    for code, locale in known.items():
        day = format_date(datetime.date(2024, 6, 20), "long", locale=locale)
        weeks = format_unit(60, "duration-week", "long", locale=locale)
        assert (code, *number_faults(day, "June 20, 2024", code), *number_faults(weeks, "60 weeks", code)) == (code,)
        assert (code, bool([*number_faults(day, "July 20, 2024", code)])) == (code, True)
        assert (code, bool([*number_faults(weeks, "60 months", code)])) == (code, True)


def state(entry: Entry, code: str) -> str:
    setting = building.setting_of(po.Po(None, ()), code, program=False)
    return building.state_of(entry, Catalogue(code, po.Po(None, (entry,)), {}, setting))
